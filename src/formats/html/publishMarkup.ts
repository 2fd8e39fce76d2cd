import type { Element, ElementContent, Root } from 'hast';
import type { Html } from '../../blocks/html';
import { oneLine } from '../../blocks/rawHtml/oneLine';
import { PUBLISHED_TAGS } from '../../story/publishedTags';
import { elementNamed } from '../sanitize/elementNamed';
import { propertyText } from '../sanitize/hastProperty';
import { parseHtml } from '../sanitize/parseHtml';
import { sanitizeTree } from '../sanitize/sanitizeTree';
import { htmlToString } from './htmlToString';
import { rawText } from './readInline';
import { standsStill } from './standsStill';

/** Source of a raw HTML block as what may be published of it. */
export interface PublishedMarkup {
  readonly html: readonly Html[];
  /** Tags that stood in the source and may not leave, each once, sorted. */
  readonly dropped: readonly string[];
}

/** What a parser adds by itself. */
const OWN = new Set(['html', 'head', 'body']);

/** More rounds than any markup has been seen to need. */
const ROUNDS = 8;

/**
 * HTML source, cleaned twice: by the sanitiser that every paste goes through, then by the writer's own list of tags and attributes.
 * Words inside an element that may not leave stay, but for scripts and styles. With elements gone a browser may nest the rest in
 * another way, so what was cleaned is read and cleaned again until it stands, unless it surely stands (`standsStill`): a page that comes back
 * gives the same bytes. Source over the caps of parseHtml.ts gives nothing.
 */
export function publishMarkup(source: string): PublishedMarkup {
  let before = oneLine(source);
  const tree = parseHtml(before);
  if (!tree.ok) return { html: [], dropped: ['(too large)'] };
  const asked = new Set<string>();
  tagsOf(tree.value.children as readonly ElementContent[], asked);
  const dropped = [...asked].filter((tag) => !PUBLISHED_TAGS.has(tag) && !OWN.has(tag)).sort();
  let body = bodyIn(tree.value);
  for (let round = 0; round < ROUNDS; round += 1) {
    const html = cleaned(body);
    let isWhole = true;
    const written = htmlToString(html, () => {
      // The writer's own list took an address: what had it may have to go.
      isWhole = false;
    });
    const line = oneLine(written);
    if (written === before || (isWhole && written === line && standsStill(html))) return { html, dropped };
    before = line;
    body = bodyOf(before);
  }
  return { html: [wordsOf(before)], dropped };
}

function cleaned(body: ElementContent[]): readonly Html[] {
  return published(sanitizeTree({ type: 'root', children: body }).children as readonly ElementContent[]);
}

/** Of markup that never stands still its words. */
function wordsOf(source: string): string {
  return oneLine(rawText({ children: bodyOf(source) }));
}

function bodyOf(source: string): ElementContent[] {
  const tree = parseHtml(source);
  return tree.ok ? bodyIn(tree.value) : [];
}

function bodyIn(tree: Root): ElementContent[] {
  return elementNamed(tree, 'body')?.children ?? [];
}

function tagsOf(children: readonly ElementContent[], into: Set<string>): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    into.add(child.tagName);
    tagsOf(child.children, into);
  }
}

function published(children: readonly ElementContent[]): readonly Html[] {
  return children.flatMap((child): readonly Html[] => {
    if (child.type === 'text') return [child.value];
    if (child.type !== 'element') return [];
    const kinds = PUBLISHED_TAGS.get(child.tagName);
    if (kinds === undefined) return published(child.children);
    const attrs = attrsOf(child, kinds);
    // A link whose address may not leave is its words, and a span that says nothing is what it holds.
    if (child.tagName === 'a' && attrs.href === undefined) return published(child.children);
    if (child.tagName === 'span' && Object.keys(attrs).length === 0) return published(child.children);
    if (child.tagName === 'img' && attrs.src === undefined) return described(attrs.alt);
    // A page has one h1: its headline.
    return [{ tag: child.tagName === 'h1' ? 'h2' : child.tagName, attrs, children: published(child.children) }];
  });
}

/** A picture whose address may not leave: its description in brackets. */
function described(alt: string | true | undefined): readonly Html[] {
  return typeof alt === 'string' && alt !== '' ? [`[${alt}]`] : [];
}

/** The attributes that the list knows, in the order of the list. `id` stays out: it could meet one of the page. */
function attrsOf(element: Element, kinds: { readonly [name: string]: string }): { [name: string]: string | true } {
  const attrs: { [name: string]: string | true } = {};
  for (const name of Object.keys(kinds)) {
    const value = propertyText(element.properties, name);
    // An empty `alt` says that a picture is decoration.
    if (name === 'id' || (value === '' && (name !== 'alt' || element.properties.alt === undefined))) continue;
    attrs[name] = kinds[name] === 'flag' ? true : value;
  }
  return attrs;
}
