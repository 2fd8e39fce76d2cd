import { type Schema, Slice } from '@tiptap/pm/model';
import { withinDepth } from '../../../contract/json';

const ATTRIBUTE = 'data-galley-slice';
/** Clipboard HTML beyond this is not searched for Galley's own form. */
const MOST = 8_000_000;

/** Clipboard HTML that also carries the slice to the letter, for a paste in any Galley window. */
export function withSlice(html: string, slice: Slice): string {
  const json = JSON.stringify(slice.toJSON());
  if (json === undefined || json === 'null') return html;
  const holder = document.createElement('div');
  holder.setAttribute(ATTRIBUTE, json);
  const open = holder.outerHTML.replace(/<\/div>$/, '');
  return `${open}${html}</div>`;
}

/**
 * The slice that clipboard HTML carries, or null. It may come from anywhere, so it is read like a file: capped, and refused where
 * the schema does not know a node, a mark or a value.
 */
export function readSlice(html: string, schema: Schema): Slice | null {
  if (html.length > MOST || !html.includes(ATTRIBUTE)) return null;
  const json = new DOMParser().parseFromString(html, 'text/html').querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE);
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (value === null || !withinDepth(value, 128)) return null;
    return Slice.fromJSON(schema, value);
  } catch {
    return null;
  }
}
