import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { hasClass, onlyElements, property, withChildren } from '../hast';
import { FIELD_MARKS } from '../textMarks';
import { refAttr } from './refAttr';

/** Notes in the form that we publish; null for any other, so that the reader keeps them as a list. */
export function readFootnotes(element: Element, ctx: ReadContext): JsonNode | null {
  if (element.tagName !== 'section' || !hasClass(element, 'footnotes')) return null;
  const [list, ...more] = onlyElements(element) ?? [];
  const items = list?.tagName === 'ol' && more.length === 0 ? onlyElements(list) : null;
  if (items === null || items.length === 0) return null;
  const notes = items.map((item) => readNote(item, ctx));
  if (notes.some((one) => one === null)) return null;
  return { type: 'footnotes', attrs: { id: ctx.newId() }, content: notes.filter((one) => one !== null) };
}

function readNote(item: Element, ctx: ReadContext): JsonNode | null {
  const ref = /^note-([a-z0-9-]{1,20})(?:_\d+)?$/.exec(property(item, 'id'))?.[1];
  if (item.tagName !== 'li' || ref === undefined || refAttr.problem(ref) !== null) return null;
  return { type: 'footnote', attrs: { ref }, content: ctx.inline(withoutWayBack(item), FIELD_MARKS) };
}

/** Without the link back to the words and the one blank before it. */
function withoutWayBack(item: Element): Element {
  const last = item.children.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'a' || property(last, 'role') !== 'doc-backlink') return item;
  const words = item.children.slice(0, -1);
  const before = words.at(-1);
  if (before?.type !== 'text') return withChildren(item, words);
  return withChildren(item, [...words.slice(0, -1), { ...before, value: before.value.replace(/ $/, '') }]);
}
