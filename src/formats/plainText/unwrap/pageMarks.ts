import { fold } from '../fold';
import type { Line } from '../splitLines';

/** `12`, `- 12 -`, `Page 3 of 8`, `पृष्ठ 3`: a line that numbers a page. */
const NUMBER =
  /^[-–—|\s]*(?:(?:page|pg\.?|p\.|पृष्ठ|पेज|صفحة|പേജ്|seite|página)\s*)?\p{Nd}{1,4}(?:\s*(?:of|\/|में से|من|von|de)\s*\p{Nd}{1,4})?[-–—|\s]*$/iu;
const HEAD_WORDS = 10;
const FEWEST = 2;
/** A head that has no number of its own stands again on the next page, so many lines on. */
const APART = 8;

/** Why some lines of a wrapped text are furniture of its pages, by index: page numbers, and the running heads that stand again on each page with another number or beside one. */
export function readPageMarks(lines: readonly Line[]): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  const heads = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (NUMBER.test(line.text)) marks.set(at, 'A page number between the lines of the text.');
    else if (line.facts.words <= HEAD_WORDS && !line.facts.endsSentence && !line.facts.endsColon) {
      const key = headKey(line.text);
      const places = heads.get(key);
      if (places !== undefined) places.push(at);
      else if (key !== '') heads.set(key, [at]);
    }
  });
  for (const places of heads.values())
    for (const at of running(lines, places, marks)) marks.set(at, 'A running head: it stands again on each page.');
  return marks;
}

/** The places of one head that are furniture: with numbers that differ, or beside page numbers; without either none. The first may be the headline. */
function running(lines: readonly Line[], places: readonly number[], marks: ReadonlyMap<number, string>): readonly number[] {
  if (places.length < FEWEST) return [];
  const numbers = places.map((at) => (lines[at]?.text ?? '').replace(/\P{Nd}+/gu, ' ').trim());
  if (!numbers.includes('') && new Set(numbers).size === numbers.length) return places;
  const beside = places.filter((at) => marks.has(at - 1) || marks.has(at + 1));
  const apart = places.every((at, order) => order === 0 || at - (places[order - 1] ?? 0) >= APART);
  return beside.length >= places.length - 1 && beside.length > 0 && apart ? beside : [];
}

/** A head without its page number; '' where no words are left. */
function headKey(text: string): string {
  const key = fold(text)
    .replace(/\p{Nd}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /\p{L}{2}/u.test(key) ? key : '';
}
