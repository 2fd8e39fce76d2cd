import type { Element, ElementContent } from 'hast';
import { elementNamed } from './elementNamed';
import { propertyText } from './hastProperty';
import { hastToHtml } from './hastToHtml';
import { parseHtml } from './parseHtml';
import { sanitizeTree } from './sanitizeTree';
import { tidyTree } from './tidyTree';

const KEPT: { readonly [tag: string]: readonly string[] } = {
  a: ['href'],
  ol: ['start'],
  li: ['value'],
  time: ['dateTime'],
  table: ['role'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
};

/**
 * HTML of any origin (a paste, a drop) as clean HTML for the editor's parser: words, paragraphs, headings, lists, tables, quotations, links,
 * bold, italic and language; no script, style, form, class, handler or picture. Pictures are never fetched: a described one leaves
 * its description in brackets. Throws RangeError where the input is over the caps of parseHtml.ts; its plain text is then at hand.
 */
export function sanitizeHtml(html: string): string {
  const tree = parseHtml(fragmentOf(html));
  if (!tree.ok) throw new RangeError(tree.error.message);
  const body = elementNamed(tree.value, 'body');
  const clean = sanitizeTree(tidyTree({ type: 'root', children: body?.children ?? [] }));
  return hastToHtml(lean(clean.children as ElementContent[]));
}

/** What was copied, without the page around it: Windows and Word mark its ends, and put half a megabyte of styles before it. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start + 20, end) : html;
}

/** Only the attributes that the editor's parser reads, no picture and no empty paragraph. */
function lean(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'text') out.push(child);
    else if (child.type === 'element' && child.tagName === 'img') out.push(...described(child));
    else if (child.type === 'element' && (child.tagName !== 'p' || child.children.length > 0))
      out.push({ ...child, properties: leanProperties(child), children: lean(child.children) });
  }
  return out;
}

function described(image: Element): ElementContent[] {
  const alt = propertyText(image.properties, 'alt').trim();
  return alt === '' ? [] : [{ type: 'text', value: `[${alt}]` }];
}

function leanProperties(element: Element): Element['properties'] {
  const kept: Element['properties'] = {};
  for (const name of ['lang', 'dir', ...(KEPT[element.tagName] ?? [])]) {
    const value = element.properties[name];
    if (value !== undefined && value !== null) kept[name] = value;
  }
  return kept;
}
