import type { Element, ElementContent } from 'hast';
import { knownEmbed } from '../../blocks/embed/embedOf';
import { propertyText } from '../sanitize/hastProperty';
import { SANITIZE_SCHEMA } from '../sanitize/sanitizeSchema';
import { rawText } from './readInline';

/** A part of a page that is not the story: page furniture, or what a story cannot hold. */
export interface LeftOut {
  readonly element: Element;
  readonly why: string;
}

const FURNITURE: { readonly [tag: string]: string } = {
  nav: 'Navigation is not part of the story.',
  form: 'A form cannot stand in a story.',
  button: 'A button cannot stand in a story.',
  select: 'A form cannot stand in a story.',
  textarea: 'A form cannot stand in a story.',
  iframe: 'An embedded page of an unknown service cannot stand in a story.',
  object: 'An embedded object cannot stand in a story.',
  embed: 'An embedded object cannot stand in a story.',
  svg: 'A drawing in the page cannot stand in a story.',
  math: 'A formula cannot stand in a story.',
  audio: 'Sound cannot stand in a story yet.',
  video: 'A film cannot stand in a story yet.',
  canvas: 'A drawing in the page cannot stand in a story.',
  script: 'A script never comes in.',
  style: 'A stylesheet does not come in.',
  template: 'The page does not show it.',
};

/** The page without its furniture, and what was left out. Nothing is left out silently. */
export function withoutFurniture(element: Element, leftOut: LeftOut[]): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const embed = embedFrame(child);
    if (embed !== null) return [embed];
    const why = furnitureReason(child);
    if (why === null) return [withoutFurniture(child, leftOut)];
    leftOut.push({ element: child, why });
    return [];
  });
  return { ...element, children };
}

/** The frame of a service that is known (a film, a post, a map) in the form that the embed block reads: its address, never the frame. */
function embedFrame(element: Element): Element | null {
  const src = element.tagName === 'iframe' ? knownEmbed(propertyText(element.properties, 'src')) : null;
  if (src === null) return null;
  const link: Element = { type: 'element', tagName: 'a', properties: { href: src }, children: [{ type: 'text', value: src }] };
  const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [link] };
  return { ...element, tagName: 'figure', properties: { className: ['embed'] }, children: [caption] };
}

function furnitureReason(element: Element): string | null {
  if (element.tagName === 'form' && rawText(element).trim().length > 2000) return null;
  if (element.properties.hidden === true) return 'The page does not show it.';
  if (propertyText(element.properties, 'role') === 'navigation') return FURNITURE.nav ?? null;
  if (Object.hasOwn(FURNITURE, element.tagName)) return FURNITURE[element.tagName] ?? null;
  return SANITIZE_SCHEMA.strip?.includes(element.tagName) === true ? 'It cannot stand in a story.' : null;
}

/**
 * The element that holds the story: the `article` with most text where it has at least two fifths of the page's, else `main`,
 * else the body. What lies outside of it is told to `leftOut`, but for the first `h1` when the root has none: that is given back.
 */
export function contentRoot(body: Element, leftOut: LeftOut[]): { readonly root: Element; readonly heading: Element | null } {
  const all = rawText(body).length;
  const articles = elementsNamed(body, 'article').sort((a, b) => rawText(b).length - rawText(a).length);
  const [largest] = articles;
  const root = largest !== undefined && rawText(largest).length >= all * 0.4 ? largest : (elementsNamed(body, 'main')[0] ?? body);
  if (root === body) return { root, heading: null };
  const heading = elementsNamed(root, 'h1').length > 0 ? null : (elementsNamed(body, 'h1')[0] ?? null);
  listOutside(body, root, heading, leftOut);
  return { root, heading };
}

function listOutside(element: Element, root: Element, heading: Element | null, leftOut: LeftOut[]): void {
  for (const child of element.children) {
    if (child === root || child === heading) continue;
    const found =
      child.type === 'element' ? child : child.type === 'text' && child.value.trim() !== '' ? { ...element, children: [child] } : null;
    if (found === null) continue;
    if (child.type === 'element' && (holds(child, root) || (heading !== null && holds(child, heading))))
      listOutside(child, root, heading, leftOut);
    else leftOut.push({ element: found, why: 'It stands outside of the article on the page.' });
  }
}

function holds(element: Element, wanted: Element): boolean {
  return element.children.some((child) => child === wanted || (child.type === 'element' && holds(child, wanted)));
}

/** Elements of that tag, in document order, none inside another. */
export function elementsNamed(element: Element, tag: string): Element[] {
  return element.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === tag ? [child] : elementsNamed(child, tag)));
}
