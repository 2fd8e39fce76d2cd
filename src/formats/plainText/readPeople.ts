import { fold } from './fold';
import { AGENCIES } from './labels/creditKinds';

/** A part of a byline: a person's (or desk's) name, or words between and behind names. Offsets into the text that was read. */
export interface BylinePart {
  readonly kind: 'name' | 'words';
  readonly start: number;
  readonly end: number;
}

const MOST_NAME_WORDS = 6;
const LONGEST = 160;
/** Words that join two names: kept in the byline as they stand. */
const JOIN = /\s*(?:,\s*)?(?<=[\s,])(?:and|&|और|एवं|तथा|و|ഉം|اور|with)(?=\s)\s*|\s*[,،;&+]\s*/giu;
/** `و` is written together with the name behind it, so that it only joins where a blank follows. */
const CONJUNCTION = /(?:^|[\s,])(?:and|&|और|एवं|तथा|و|ഉം|اور|with)(?=\s)|&/iu;

/** Reads the names behind a byline label. Null where the text is no list of names (a sentence, a number, nothing). */
export function readPeople(text: string): readonly BylinePart[] | null {
  const start = text.length - text.trimStart().length;
  const end = start + text.trim().replace(/[\s,;|•·–—-]+$/u, '').length;
  if (end <= start || end - start > LONGEST) return null;
  const parts = split(text, start, end);
  const names = parts.filter((part) => part.kind === 'name');
  return names.length > 0 && names.length <= 8 && names.every((part) => isName(text.slice(part.start, part.end))) ? parts : null;
}

function split(text: string, start: number, end: number): readonly BylinePart[] {
  const inside = text.slice(start, end);
  const joined = CONJUNCTION.test(inside);
  const parts: BylinePart[] = [];
  let from = 0;
  const name = (to: number) => {
    const raw = inside.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') parts.push({ kind: 'name', start: start + from + lead, end: start + from + lead + raw.trim().length });
  };
  for (const match of inside.matchAll(JOIN)) {
    // Behind a comma without a conjunction stands a place or an agency, not a second person.
    if (!joined) return [...before(inside, match.index, start), ...tail(inside, match.index, start)];
    name(match.index);
    parts.push({ kind: 'words', start: start + match.index, end: start + match.index + match[0].length });
    from = match.index + match[0].length;
  }
  name(inside.length);
  return affiliation(text, parts);
}

function before(inside: string, to: number, start: number): readonly BylinePart[] {
  return affiliation(inside, [{ kind: 'name', start: 0, end: inside.slice(0, to).trimEnd().length }]).map((part) => ({
    ...part,
    start: part.start + start,
    end: part.end + start,
  }));
}

function tail(inside: string, from: number, start: number): readonly BylinePart[] {
  return [{ kind: 'words', start: start + inside.slice(0, from).trimEnd().length, end: start + inside.length }];
}

/** `A Name (Reuters)`, `A Name | PTI`: what is in brackets, behind a bar or where they were is no part of the name. */
function affiliation(text: string, parts: readonly BylinePart[]): readonly BylinePart[] {
  return parts.flatMap((part): readonly BylinePart[] => {
    if (part.kind !== 'name') return [part];
    const cut = text
      .slice(part.start, part.end)
      .search(/\s*[([|/]|\s+[–—-]\s|\s+(?:in|at)\s+(?:the\s+)?(?=(?:\p{Lu}[\p{L}\p{M}.'’-]*\s*){1,4}$)/u);
    if (cut <= 0) return [part];
    return [
      { kind: 'name', start: part.start, end: part.start + cut },
      { kind: 'words', start: part.start + cut, end: part.end },
    ];
  });
}

/** A few words that open with capitals (in scripts that have them), or an agency. No digits, no sentence. */
export function isName(text: string): boolean {
  if (AGENCIES.has(fold(text))) return true;
  const words = text.split(/\s+/);
  if (ARTICLE.test(text) && !DESK.test(text)) return false;
  if (
    words.length > MOST_NAME_WORDS ||
    text.length > 60 ||
    !/^[\p{L}\p{M}\p{Cf}.'’\-\s]+$/u.test(text) ||
    !/\p{L}{2}/u.test(text.normalize('NFC'))
  )
    return false;
  const capitals = words.filter((word) => /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)).length;
  // `Van Dyke` counts once, as a word with a capital.
  const named = words.every((word) => /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || PARTICLES.has(word.toLowerCase()));
  return capitals > 0 && named && !/[^.]\.$/.test(text.replace(/\b[A-Z][a-z]{0,2}\.$/u, ''));
}

/** `By The Numbers` names nobody, `By The Associated Press` does. */
const ARTICLE = /^(the|a|an|this|that|our|your|his|her|their)\s/i;
const DESK = /\b(press|desk|bureau|team|staff|times|service|agency|correspondent|network)\b/i;
const PARTICLES: ReadonlySet<string> = new Set(
  'al bin binti da das de del della den der di dos du e el ibn la le ten ter van von y zu'.split(' '),
);
