import type { JsonMark } from '../../../contract/json';
import { safeAddress } from '../../../story/address';

/** What the inline markup of a text is. Offsets are UTF-16 units of the text. */
export interface Inline {
  /** Spans that are markup and no words of the reader's, in order. `opens` stands before what it marks; `away` holds the address of a link. */
  readonly gone: readonly { readonly start: number; readonly end: number; readonly opens: boolean; readonly away: boolean }[];
  readonly marks: readonly { readonly start: number; readonly end: number; readonly mark: JsonMark }[];
}

/** `[words](address "title")`, the address perhaps in angle brackets or with brackets of its own. */
const LINK =
  /\[((?:[^[\]\\]|\\.){1,400})\]\(\s*(?:<([^<>\s]{1,2000})>|([^\s<>()]{1,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200}){0,4}))(?:\s+(?:"[^"]{0,400}"|'[^']{0,400}'))?\s*\)/y;
const AUTOLINK = /<(https?:\/\/[^\s<>]{1,2000}|mailto:[^\s<>]{1,400})>/y;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const RUNS: readonly (readonly [run: string, types: readonly string[]])[] = [
  ['***', ['bold', 'italic']],
  ['___', ['bold', 'italic']],
  ['**', ['bold']],
  ['__', ['bold']],
  ['~~', ['strike']],
  ['*', ['italic']],
  ['_', ['italic']],
];
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** A text with more markup than any article has is left as it is from there on. */
const MOST = 400;
const MOST_DEPTH = 8;

type Found = {
  gone: { start: number; end: number; opens: boolean; away: boolean }[];
  marks: { start: number; end: number; mark: JsonMark }[];
};

/**
 * Bold, italic, struck words and links of Markdown (CommonMark's, as note tools write them). Signs inside a word are none (`snake_case`),
 * and an address that may not stand in a story makes no link. Pictures and code are left as they are.
 */
export function readInline(text: string): Inline {
  const found: Found = { gone: [], marks: [] };
  scan(text, 0, text.length, found, 0);
  return { gone: found.gone.sort((one, other) => one.start - other.start), marks: found.marks };
}

function scan(text: string, from: number, to: number, found: Found, depth: number): void {
  for (let at = from; at < to && found.gone.length < MOST; ) {
    const sign = text.charAt(at);
    const next = '\\[<!`*_~'.includes(sign) ? markupAt(text, at, to, found, depth) : 0;
    at += Math.max(1, next);
  }
}

/** Reads the markup that begins at an offset; gives its length, 0 where there is none. */
function markupAt(text: string, at: number, to: number, found: Found, depth: number): number {
  const sign = text.charAt(at);
  if (sign === '\\') {
    if (sticky(ESCAPE, text, at, to) === null) return 0;
    found.gone.push({ start: at, end: at + 1, opens: true, away: false });
    return 2;
  }
  if (sign === '!' && text.charAt(at + 1) === '[') return sticky(LINK, text, at + 1, to)?.[0].length ?? 0;
  if (sign === '`') return Math.max(0, text.indexOf('`', at + 1) - at + 1);
  if (sign === '[') return linkAt(text, at, to, found, depth);
  if (sign === '<') return autolinkAt(text, at, to, found);
  return depth > MOST_DEPTH ? 0 : emphasisAt(text, at, to, found, depth);
}

function linkAt(text: string, at: number, to: number, found: Found, depth: number): number {
  const match = sticky(LINK, text, at, to);
  const href = match === null ? null : safeAddress(match[2] ?? match[3] ?? '');
  if (match === null || href === null || !WORD.test(match[1] ?? '') || touches(text, at, at + match[0].length)) return 0;
  const close = at + 1 + (match[1] ?? '').length;
  const end = at + match[0].length;
  found.gone.push({ start: at, end: at + 1, opens: true, away: false }, { start: close, end, opens: false, away: true });
  found.marks.push({ start: at + 1, end: close, mark: { type: 'link', attrs: { href } } });
  scan(text, at + 1, close, found, depth + 1);
  return match[0].length;
}

function autolinkAt(text: string, at: number, to: number, found: Found): number {
  const match = sticky(AUTOLINK, text, at, to);
  const href = match === null ? null : safeAddress(match[1] ?? '');
  if (match === null || href === null || touches(text, at, at + match[0].length)) return 0;
  const end = at + match[0].length;
  found.gone.push({ start: at, end: at + 1, opens: true, away: false }, { start: end - 1, end, opens: false, away: false });
  found.marks.push({ start: at + 1, end: end - 1, mark: { type: 'link', attrs: { href } } });
  return match[0].length;
}

function emphasisAt(text: string, at: number, to: number, found: Found, depth: number): number {
  const row = RUNS.find(([run]) => text.startsWith(run, at));
  if (row === undefined || WORD.test(before(text, at)) || text.charAt(at - 1) === text.charAt(at)) return 0;
  const [run, types] = row;
  const first = at + run.length;
  if (first >= to || /\s/.test(text.charAt(first)) || text.charAt(first) === run.charAt(0)) return 0;
  const close = closeOf(text, run, first + 1, to);
  if (close < 0) return 0;
  const end = close + run.length;
  found.gone.push({ start: at, end: first, opens: true, away: false }, { start: close, end, opens: false, away: false });
  for (const type of types) found.marks.push({ start: first, end: close, mark: { type } });
  scan(text, first, close, found, depth + 1);
  return end - at;
}

/** Where a run closes: behind a sign, before a border of words, and of no longer run. -1 without. */
function closeOf(text: string, run: string, from: number, to: number): number {
  const sign = run.charAt(0);
  for (let at = text.indexOf(run, from); at >= 0 && at + run.length <= to; at = text.indexOf(run, at + 1)) {
    const behind = text.charAt(at + run.length);
    const longer = behind === sign || text.charAt(at - 1) === sign;
    if (!longer && !/[\s\\]/.test(text.charAt(at - 1)) && !WORD.test(after(text, at + run.length))) return at;
  }
  return -1;
}

/** True where a word stands right before or behind a span: without its signs the words would be one. */
function touches(text: string, start: number, end: number): boolean {
  return WORD.test(before(text, start)) || WORD.test(after(text, end));
}

function after(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 32);
}

function before(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

function sticky(pattern: RegExp, text: string, at: number, to: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match !== null && at + match[0].length <= to ? match : null;
}
