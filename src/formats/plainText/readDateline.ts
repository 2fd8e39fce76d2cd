import { fold, foldLabel } from './fold';
import { AGENCIES } from './labels/creditKinds';
import { monthNames } from './moments/months';

const LONGEST = 80;
const MOST_WORDS = 4;
/** `Haldwick, Aug 16 (PTI) Voters …`: a day and an agency need no mark behind them. */
const UNMARKED = /^(?<place>[^:：–—()]{2,60}?)\s*(?<agency>\([^()]{1,30}\))\s+(?=\p{L}|["'“‘«])/u;
const PREFIX = /^(?<place>[^:：–—()]{0,60}?)\s*(?<agency>\([^()]{1,30}\))?\s*(?<mark>[–—]|-(?=\s)|[:：])\s+(?=\S)/u;

/** Words in capitals that open a first paragraph and are no place. */
const NO_PLACE: ReadonlySet<string> = new Set(
  'breaking,breaking news,update,watch,exclusive,opinion,analysis,live,live updates,video,fact check,note,q,a,explained,explainer,editorial,review,file,ians,pti,question,answer,प्रश्न,उत्तर,सवाल,जवाब,سؤال,جواب,س,ج,ചോദ്യം,ഉത്തരം,سوال'.split(
    ',',
  ),
);

/** The dateline that a first paragraph opens with: its words, and where the paragraph's own begin. Null where there is none. */
export function readDateline(text: string): { readonly text: string; readonly end: number } | null {
  const match = PREFIX.exec(text.slice(0, LONGEST + 20));
  if (match === null || match[0].length > LONGEST) return unmarked(text);
  const { place = '', agency = '', mark = '' } = match.groups ?? {};
  const rest = text.slice(match[0].length);
  if (!isDateline(place.trim(), agency, /[:：]/.test(mark) ? 'colon' : 'dash', rest)) return null;
  return { text: match[0].replace(/\s*(?:[–—:：]|-)\s+$/u, '').trim(), end: match[0].length };
}

function unmarked(text: string): { readonly text: string; readonly end: number } | null {
  const match = UNMARKED.exec(text.slice(0, LONGEST + 20));
  const { place = '', agency = '' } = match?.groups ?? {};
  if (match === null || !hasDate(place) || !AGENCIES.has(fold(agency.slice(1, -1)))) return null;
  return isDateline(place.trim(), agency, 'dash', text.slice(match[0].length)) ? { text: match[0].trim(), end: match[0].length } : null;
}

function isDateline(place: string, agency: string, mark: 'colon' | 'dash', rest: string): boolean {
  const known = AGENCIES.has(fold(agency.slice(1, -1)));
  if (place === '') return known;
  const parts = place.split(/\s*[,،]\s*/);
  const [town = ''] = parts;
  const words = town.split(/\s+/);
  if (words.length > MOST_WORDS || NO_PLACE.has(fold(town)) || !/^[\p{L}\p{M}\s.'’-]+$/u.test(town)) return false;
  if (known || hasDate(place)) return /^[\p{Lu}\p{Lo}]/u.test(town);
  if (/\p{Lo}/u.test(town)) return words.length <= (mark === 'dash' ? 3 : 2) && !/^["'“‘«]/u.test(rest);
  if (town === town.toUpperCase()) return /\p{Lu}{2}/u.test(town);
  return mark === 'dash' && parts.length <= 2 && parts.every(isPlaceName) && !/[–—]/u.test(rest) && /^[\p{Lu}"'“‘«]/u.test(rest);
}

/** `Pune`, `Port Velda`: every word opens with a capital. */
function isPlaceName(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** `LONDON, Aug 16`: a month by name and a day. */
function hasDate(place: string): boolean {
  return /\p{Nd}/u.test(place) && place.split(/[\s,،]+/).some((word) => monthNames().has(foldLabel(word)));
}
