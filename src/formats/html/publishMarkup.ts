import type { Element, ElementContent } from 'hast';
import type { Html } from '../../blocks/html';
import { PUBLISHED_TAGS } from '../../story/publishedTags';
import { elementNamed } from '../sanitize/elementNamed';
import { propertyText } from '../sanitize/hastProperty';
import { parseHtml } from '../sanitize/parseHtml';
import { sanitizeTree } from '../sanitize/sanitizeTree';

/** Source of a raw HTML block as what may be published of it. */
export interface PublishedMarkup {
  readonly html: readonly Html[];
  /** Tags that stood in the source and may not leave, each once, sorted. */
  readonly dropped: readonly string[];
}

/** What a parser adds by itself. */
const OWN = new Set(['html', 'head', 'body']);

/**
 * HTML source, cleaned twice: by the sanitiser that every paste goes through, then by the writer's own list of tags and attributes.
 * Words inside an element that may not leave stay, but for scripts and styles. Source over the caps of parseHtml.ts gives nothing.
 */
export function publishMarkup(source: string): PublishedMarkup {
  const tree = parseHtml(source);
  if (!tree.ok) return { html: [], dropped: ['(too large)'] };
  const asked = new Set<string>();
  tagsOf(tree.value.children as readonly ElementContent[], asked);
  const body = elementNamed(tree.value, 'body');
  const clean = sanitizeTree({ type: 'root', children: body?.children ?? [] });
  const html = published(clean.children as readonly ElementContent[]);
  return { html, dropped: [...asked].filter((tag) => !PUBLISHED_TAGS.has(tag) && !OWN.has(tag)).sort() };
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
    // A link whose address may not leave is its words.
    if (child.tagName === 'a' && attrs.href === undefined) return published(child.children);
    return [{ tag: child.tagName, attrs, children: published(child.children) }];
  });
}

/** The attributes that the list knows, in the order of the list. `id` stays out: it could meet one of the page. */
function attrsOf(element: Element, kinds: { readonly [name: string]: string }): { [name: string]: string | true } {
  const attrs: { [name: string]: string | true } = {};
  for (const name of Object.keys(kinds)) {
    const value = propertyText(element.properties, name);
    if (name === 'id' || value === '') continue;
    attrs[name] = kinds[name] === 'flag' ? true : value;
  }
  return attrs;
}
