import type { Element, ElementContent } from 'hast';
import { propertyText } from './hastProperty';
import type { HtmlTree } from './htmlTree';

/** The last run without a blank, if there is a letter or digit in it, and the blanks behind it. */
const LAST = /([^\s\u00a0]*[\p{L}\p{M}\p{N}][^\s\u00a0]*)([\s\u00a0]*)$/u;

/**
 * Marks the word in front of the sign of a note, in its block, as `span.noted` with that id; words that are marked so keep their span.
 * False where no word stands there that is still free.
 */
export function wordBefore(tree: HtmlTree, sign: Element, id: string): boolean {
  const block = tree.blockOf(sign);
  const text = block === null ? null : lastText(block.children, sign).text;
  if (text === null) return false;
  const noted = spanAround(text, tree);
  if (noted !== null) {
    if (propertyText(noted.properties, 'dataTaken') !== '') return false;
    noted.properties = { className: ['noted'], id, dataTaken: '1' };
    return true;
  }
  const found = LAST.exec(text.value);
  if (found === null) return false;
  const [whole, word = '', blanks = ''] = found;
  const before = text.value.slice(0, text.value.length - whole.length);
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['noted'], id, dataTaken: '1' },
    children: [{ type: 'text', value: word }],
  };
  const parts: ElementContent[] = [{ type: 'text', value: before }, span, { type: 'text', value: blanks }];
  tree.replace(
    text,
    parts.filter((part) => part.type !== 'text' || part.value !== ''),
  );
  return true;
}

type Text = Extract<ElementContent, { type: 'text' }>;

/** The last text with more than blanks in front of `sign`, past other signs; `met` once the sign was reached. */
function lastText(children: readonly ElementContent[], sign: Element): { readonly text: Text | null; readonly met: boolean } {
  let text: Text | null = null;
  for (const child of children) {
    if (child === sign) return { text, met: true };
    if (child.type === 'text' && /[^\s\u00a0]/.test(child.value)) text = child;
    if (child.type !== 'element' || propertyText(child.properties, 'className') === 'noteref') continue;
    const inside = lastText(child.children, sign);
    text = inside.text ?? text;
    if (inside.met) return { text, met: true };
  }
  return { text, met: false };
}

function spanAround(text: Text, tree: HtmlTree): Element | null {
  for (let at = tree.around(text); at !== null; at = tree.around(at))
    if (propertyText(at.properties, 'className').split(' ').includes('noted')) return at;
  return null;
}
