import type { Element, ElementContent } from 'hast';
import { note } from '../../blocks/marks/note';
import { standsAfterMark } from '../../blocks/readMarks';
import { type IdSource, randomId } from '../../story/ids';
import { markData } from '../html/editorTree';
import { pastedBlocks } from '../html/pastedBlocks';
import { elementNamed } from './elementNamed';
import { gatherNotes } from './gatherNotes';
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
 * its description in brackets. What a block knows whole (a quotation with its speaker, notes) comes in the editor's own form, named by
 * `data-block`; nothing of the input can say so. `newId` names notes. Throws RangeError where the input is over the caps of parseHtml.ts; its plain text is then at hand.
 */
export function sanitizeHtml(html: string, newId: IdSource = randomId): string {
  const tree = parseHtml(fragmentOf(html));
  if (!tree.ok) throw new RangeError(tree.error.message);
  const body = elementNamed(tree.value, 'body');
  const noted = gatherNotes({ type: 'root', children: body?.children ?? [] }, newId);
  const clean = sanitizeTree(tidyTree(noted));
  const children = clean.children as ElementContent[];
  return hastToHtml(lean(children, notesIn(children)));
}

/** What was copied, without the page around it: Windows and Word mark its ends, and put half a megabyte of styles before it. Word puts the notes behind the end. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  if (start < 0 || end <= start) return html;
  const notes = html.slice(end).search(/<div\s[^>]*mso-element:\s*(?:foot|end)note-list/i);
  return html.slice(start + 20, end) + (notes < 0 ? '' : html.slice(end + notes));
}

/** The names of the notes that came along: words keep their tie to these alone. */
function notesIn(children: readonly ElementContent[]): ReadonlySet<string> {
  const ids = children.flatMap((child) =>
    child.type !== 'element' ? [] : [propertyText(child.properties, 'id'), ...notesIn(child.children)],
  );
  return new Set(ids.map((id) => id.replace(/^note-/, '')));
}

/** Only the attributes that the editor's parser reads, no picture and no empty paragraph. */
function lean(children: readonly ElementContent[], notes: ReadonlySet<string>): ElementContent[] {
  return children.flatMap((child): readonly ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || (child.tagName === 'p' && child.children.length === 0) || isNumber(child)) return [];
    if (child.tagName === 'img') return described(child);
    return pastedBlocks(child) ?? [{ ...child, properties: leanProperties(child, notes), children: lean(child.children, notes) }];
  });
}

/** The sign of a note that was gathered: the editor shows a number of its own. */
function isNumber(element: Element): boolean {
  return standsAfterMark(element) && propertyText(element.properties, 'role') === 'doc-noteref';
}

function described(image: Element): ElementContent[] {
  const alt = propertyText(image.properties, 'alt').trim();
  return alt === '' ? [] : [{ type: 'text', value: `[${alt}]` }];
}

function leanProperties(element: Element, notes: ReadonlySet<string>): Element['properties'] {
  const noted = note.read(element);
  if (noted !== null && notes.has(String(noted.ref))) return { ...markData({ type: note.name, attrs: noted }) };
  const kept: Element['properties'] = {};
  for (const name of ['lang', 'dir', ...(KEPT[element.tagName] ?? [])]) {
    const value = element.properties[name];
    if (value !== undefined && value !== null) kept[name] = value;
  }
  return kept;
}
