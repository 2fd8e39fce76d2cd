import { fold } from './fold';
import { AGENCIES, CREDIT_LABELS, CREDIT_WORDS } from './labels/creditKinds';
import { labelAt } from './labels/labelTable';
import { isName } from './readPeople';
import { BLANK, PARTING, signClass } from './signClasses';

/** The credit at the end of a caption. Offsets are UTF-16 units of the text it was found in. */
export interface FoundCredit {
  /** Where the caption ends and the credit with its bracket, dash or bar begins. */
  readonly start: number;
  /** Kind as written (`Photo`), '' where none is. */
  readonly kind: string;
  /** Words that are neither kind nor name (`credit`, `by`), as a span; null where none stand there. */
  readonly label: { readonly start: number; readonly end: number } | null;
  readonly name: { readonly start: number; readonly end: number };
  /** `named`: opened by a word such as Photo. `bare`: a name behind a dash, a slash or in brackets, a credit only where the line is a caption. */
  readonly strength: 'named' | 'bare';
}

const TAIL = 160;
const NAME = /^[^:：()[\]|;]{1,80}$/u;

/** Finds the credit that a text ends in; null where there is none. */
export function readCredit(text: string): FoundCredit | null {
  const from = Math.max(0, text.length - TAIL);
  const inBrackets = bracketed(text, from);
  if (inBrackets !== null) return inBrackets;
  return firstNamed(text, from) ?? bareAtEnd(text, from);
}

/** `(Photo: AP)`, `[AP Photo/A Name]`, `(Reuters)` at the very end. */
function bracketed(text: string, from: number): FoundCredit | null {
  const closed = /[)\]]\s*[.।]?\s*$/u.exec(text.slice(from));
  if (closed === null) return null;
  const close = from + closed.index;
  const open = Math.max(text.lastIndexOf('(', close), text.lastIndexOf('[', close));
  if (open < from) return null;
  const at = open + 1 + leading(text.slice(open + 1, close));
  const start = startOf(text, open);
  const named = namedAt(text, at, close);
  if (named !== null) return { ...named, start };
  const name = nameIn(text, at, close);
  if (name === null) return null;
  const inside = text.slice(name.start, name.end);
  const known = holdsKind(inside);
  if (!known && !isAgency(inside)) return null;
  return { start, kind: '', label: null, name, strength: known || isOfAgency(text.charAt(open), inside) ? 'named' : 'bare' };
}

/** A credit whose opening word stands at `at`. */
function namedAt(text: string, at: number, end: number): FoundCredit | null {
  const word = labelAt(text, at, CREDIT_WORDS);
  if (word === null || word.end > end) return null;
  const kind = word.value === 'kind' ? text.slice(at, word.end) : '';
  const label = kind === '' || word.separated ? null : labelAt(text, word.after, CREDIT_LABELS);
  if (!word.separated && label === null) return null;
  const name = nameIn(text, label?.after ?? word.after, end);
  if (name === null || !opensName(text.slice(name.start, name.end))) return null;
  const spare = kind === '' ? { start: at, end: word.after } : label === null ? null : { start: word.end, end: label.after };
  return { start: at, kind, label: spare, name, strength: 'named' };
}

/** `… — PTI`, `… /AFP`, `… | Reuters`: the last part, where it is the name of an agency. */
function bareAtEnd(text: string, from: number): FoundCredit | null {
  const tail = text.slice(from);
  if (!/[–—/|]|\s-/.test(tail)) return null;
  const mark = /(\s+[–—-]\s*|\s*[/|]\s*)([^\s–—/|][^–—/|]{0,39})$/u.exec(tail);
  if (mark === null) return null;
  const open = from + mark.index;
  const name = nameIn(text, open + (mark[1] ?? '').length, text.length);
  if (name === null || !isAgency(text.slice(name.start, name.end))) return null;
  return { start: open, kind: '', label: null, name, strength: 'bare' };
}

function nameIn(text: string, from: number, to: number): FoundCredit['name'] | null {
  const raw = text.slice(from, to);
  const start = from + leading(raw);
  const end = start + raw.trim().replace(/[\s.।,]+$/u, '').length;
  const name = text.slice(start, end);
  return NAME.test(name) && /[\p{L}\p{N}]/u.test(name) && name.split(/\s+/).length <= 8 ? { start, end } : null;
}

/** `[A Name/AFP]`: somebody of an agency in square brackets took a picture; an agency alone may have written the text. */
function isOfAgency(bracket: string, name: string): boolean {
  return bracket === '[' && name.includes('/') && isAgency(name);
}

function isAgency(name: string): boolean {
  const parts = name.split('/');
  return parts.length <= 2 && parts.some((part) => AGENCIES.has(fold(part)));
}

/** True of the words behind a kind (`Photo: …`) that name who made the picture, and are no caption: an agency, or a few names with capitals. */
export function isNameOfMaker(words: string): boolean {
  const name = words.trim().replace(/[.।]$/u, '');
  if (isAgency(name)) return true;
  const parts = name.split(/\s*[/,،]\s*|\s+via\s+/u);
  return (
    parts.length <= 3 && parts.every((part) => part.startsWith('@') || isAgency(part) || (part.split(/\s+/).length <= 4 && isName(part)))
  );
}

/** Names open with a capital, in scripts that have them. */
function opensName(name: string): boolean {
  return /^[@#]?[\p{Lu}\p{Lo}\p{N}\p{M}]/u.test(name);
}

/** A credit may open after the end of a sentence, a bracket, a bar or a dash, and elsewhere only with a capital or in a script without. */
function mayOpen(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && (signClass(text, end - 1) & BLANK) !== 0) end -= 1;
  const before = text.slice(Math.max(0, end - 1), end);
  if (before === '' || /[.!?।॥؟۔…"'”’»)\]([|·•–—-]$/u.test(before)) return true;
  return /^[\p{Lu}\p{Lo}]/u.test(text.slice(at, at + 2));
}

/** The first credit from `from` on that a word of CREDIT_WORDS opens; where the text was cut, no word does. */
function firstNamed(text: string, from: number): FoundCredit | null {
  let open = from === 0;
  for (let at = from; at < text.length; at += 1) {
    const parting = (signClass(text, at) & (BLANK | PARTING)) !== 0;
    if (!parting && open && CREDIT_WORDS.mayOpen(text, at)) {
      const credit = namedAt(text, at, text.length);
      if (credit !== null && mayOpen(text, at)) return { ...credit, start: startOf(text, at) };
    }
    open = parting;
  }
  return null;
}

/** True where a word that may open a credit stands somewhere in a short text. */
function holdsKind(text: string): boolean {
  let open = true;
  for (let at = 0; at < text.length; at += 1) {
    const parting = (signClass(text, at) & (BLANK | PARTING)) !== 0;
    if (!parting && open && labelAt(text, at, CREDIT_WORDS)?.value === 'kind') return true;
    open = parting;
  }
  return false;
}

/** Takes white space, an opening bracket, a bar or a dash before the credit along. */
function startOf(text: string, at: number): number {
  return text.slice(0, at).replace(/\s*[([|·•–—-]?\s*$/u, '').length;
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
