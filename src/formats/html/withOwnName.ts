import type { Html } from '../../blocks/html';

/** Elements that are landmarks where they have a name. */
const LANDMARKS = new Set(['aside', 'section']);
/** Elements that may hold landmarks. */
const HOLDERS = new Set(['aside', 'section', 'article', 'div', 'dl', 'dd']);

/**
 * An element whose landmarks, its own and those inside it, have names of their own: the second `aside` that is called Also Read is called
 * Also Read 2. `landmarks` counts them over the whole page. What has no double stays the very element that was given.
 */
export function withOwnName(element: Html, landmarks: Map<string, number>): Html {
  if (typeof element === 'string' || !HOLDERS.has(element.tag)) return element;
  const name = LANDMARKS.has(element.tag) ? String(element.attrs?.['aria-label'] ?? '') : '';
  const times = name === '' ? 1 : counted(`${element.tag} ${name}`, landmarks);
  const children = element.children?.map((child) => withOwnName(child, landmarks));
  const isSame = children === undefined || children.every((child, index) => child === element.children?.[index]);
  if (times === 1 && isSame) return element;
  return { ...element, attrs: times === 1 ? element.attrs : { ...element.attrs, 'aria-label': `${name} ${times}` }, children };
}

function counted(key: string, landmarks: Map<string, number>): number {
  const times = (landmarks.get(key) ?? 0) + 1;
  landmarks.set(key, times);
  return times;
}
