import type { Element, ElementContent } from 'hast';
import { propertyText } from './hastProperty';

/** The tag that a list paragraph of Word has between being recognised and being gathered; no HTML keeps it. */
export const WORD_ITEM = 'word-item';

const SIGN = '[·•▪■□●○◦‣⁃∙§❖➢➤✓✔\\-–—*o\\uf000-\\uf0ff]';
const NUMBER = '\\(?(?:\\p{N}{1,4}|[a-z]|[ivxlcdm]{1,8})(?:\\.\\p{N}{1,3}){0,8}[.)]';
const BLANK = '[ \\t\\n\\r\\u00a0]';
/** A sign or number with what Word fills the way to the text with: no-break spaces, a tab, several blanks. One blank alone is a sentence that begins with a dash. */
const TYPED = new RegExp(`^${BLANK}*(?:${SIGN}|${NUMBER})(?:${BLANK}*[\\t\\u00a0]${BLANK}*|${BLANK}{2,})(?=\\S)`, 'iu');

/**
 * A paragraph that Word means as an item of a list, as an element `WORD_ITEM` without the sign in front; null for any other. Word says so by
 * `style="mso-list:l0 level2 lfo1"`, and in its filtered pages only by the class (`MsoListParagraph`, `MsoListBullet`) or a hanging
 * indent before a typed sign. `marked` is the paragraph as it came, `children` what is left of it without `mso-list:Ignore`. The sign is told to `onMarker` where it is cut off here.
 */
export function wordItem(marked: Element, children: readonly ElementContent[], onMarker: (marker: Element) => void): Element | null {
  if (marked.tagName !== 'p') return null;
  const style = propertyText(marked.properties, 'style');
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1];
  if (level === undefined && !isListClass(marked, style)) return null;
  const ignored = ignoredMarker(marked);
  const typed = ignored === null ? (TYPED.exec(textIn({ children }))?.[0] ?? null) : null;
  if (level === undefined && ignored === null && typed === null) return null;
  if (typed !== null) onMarker({ ...marked, tagName: 'span', properties: {}, children: [{ type: 'text', value: typed }] });
  return {
    ...marked,
    tagName: WORD_ITEM,
    properties: { level: Number(level ?? indentLevel(style)), ...markerOf(ignored ?? typed ?? '') },
    children: typed === null ? [...children] : behind(children, typed.length).children,
  };
}

function isListClass(element: Element, style: string): boolean {
  const name = propertyText(element.properties, 'className');
  return /^MsoList/.test(name) || (/^Mso/.test(name) && /text-indent:\s*-/i.test(style));
}

/** Whether the marker counts, and from where: 1 where it is a letter or no number in digits. */
function markerOf(text: string): { readonly ordered: boolean; readonly start: number } {
  const ordered = new RegExp(`^${BLANK}*${NUMBER}`, 'iu').test(text);
  const digits = /^\D{0,3}(\d{1,4})[.)]\D*$/.exec(text)?.[1];
  return { ordered, start: digits === undefined ? 1 : Number(digits) };
}

/** The depth of a paragraph by its indent, half an inch a level, where nothing else tells it. */
function indentLevel(style: string): number {
  const inches = [...style.matchAll(/margin-(?:left|right):\s*([\d.]+)(in|cm|mm|pt|px)/gi)].map(
    ([, size, unit]) => Number(size) / (UNITS[unit?.toLowerCase() ?? ''] ?? 1),
  );
  return Math.min(9, Math.max(1, Math.round(Math.max(0, ...inches) * 2)));
}

/** How many of a unit make an inch. */
const UNITS: { readonly [unit: string]: number } = { in: 1, cm: 2.54, mm: 25.4, pt: 72, px: 96 };

/** The text that Word itself says is no text: the marker it typed for readers that know no lists. */
function ignoredMarker(element: Element): string | null {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (/mso-list:\s*Ignore/i.test(propertyText(child.properties, 'style'))) return textIn(child);
    const inside = ignoredMarker(child);
    if (inside !== null) return inside;
  }
  return null;
}

/** The children without their first `count` characters; elements that held nothing else go. `left` is what could not be cut. */
function behind(children: readonly ElementContent[], count: number): { readonly children: ElementContent[]; readonly left: number } {
  let left = count;
  const kept: ElementContent[] = [];
  for (const child of children) {
    if (left === 0) kept.push(child);
    else if (child.type === 'text') {
      const value = child.value.slice(left);
      left -= child.value.length - value.length;
      if (value !== '') kept.push({ ...child, value });
    } else if (child.type === 'element') {
      const inside = behind(child.children, left);
      left = inside.left;
      if (inside.children.length > 0) kept.push({ ...child, children: inside.children });
    }
  }
  return { children: kept, left };
}

function textIn({ children }: { readonly children: readonly ElementContent[] }): string {
  return children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '')).join('');
}
