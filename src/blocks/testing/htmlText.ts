import type { Html } from '../html';

const VOID = new Set(['img', 'br', 'hr']);

/** Published HTML as a string, the simplest way: for the tables of blocks. What leaves is written by formats/html. */
export function htmlText(html: readonly Html[]): string {
  return html.map(one).join('');
}

function one(html: Html): string {
  if (typeof html === 'string') return escapeText(html);
  const attrs = Object.entries(html.attrs ?? {})
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`))
    .join('');
  return VOID.has(html.tag) ? `<${html.tag}${attrs}>` : `<${html.tag}${attrs}>${htmlText(html.children ?? [])}</${html.tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
