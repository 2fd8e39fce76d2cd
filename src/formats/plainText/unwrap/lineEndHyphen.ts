import type { Line } from '../splitLines';

/** What becomes of a hyphen at the end of a line: it parted one word and goes, it belongs to a compound and stays, or it stays before a blank (`pre- and post-war`). */
export type LineEndHyphen =
  | { readonly kind: 'parts'; readonly first: string; readonly second: string; readonly why: string }
  | { readonly kind: 'compound'; readonly why: string }
  | { readonly kind: 'hangs'; readonly why: string };

const END = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u;
const START = /^[\p{L}\p{M}]+/u;
/** First parts that take a hyphen in English more often than a printer divides a word behind them. */
const FIRSTS = words(
  'self well ex non so vice anti co pro semi long short high low full part half all cross mid post two three four five six seven eight nine ten twenty thirty forty fifty old new ill far north south east west multi inter mother father brother sister editor attorney commander secretary passer runner time state man woman year',
);
/** Second parts of compounds. */
const SECONDS = words(
  'based term year years month months week weeks day days hour hours minute minutes old long like led style wide free time run made known class level scale party up down off in out to the of law general general elect chief fire quality profile speed ranking standing growing owned backed related friendly third thirds fifths',
);
const HANGING = words('and or to und oder bzw et ou y o e och og en');
/** Scripts in which printers divide words at the end of a line with a hyphen. */
const DIVIDES =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Kannada}\p{Script=Telugu}]/u;

/** Reads the hyphen that `line` ends in; null where it ends in none, or the next line is no other half. `known` are all words of the text, in small letters, compounds with their hyphens. */
export function readLineEndHyphen(line: Line, next: Line, known: ReadonlySet<string>): LineEndHyphen | null {
  const first = END.exec(line.text)?.[1];
  if (first === undefined) return null;
  const second = START.exec(next.text)?.[0];
  if (second === undefined) return /^\p{N}/u.test(next.text) ? { kind: 'compound', why: 'A hyphen before figures stays.' } : null;
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  if (line.text.endsWith('\u00ad')) return parts(first, second, 'A soft hyphen only says where a word may be divided.');
  if (HANGING.has(other)) return { kind: 'hangs', why: 'The hyphen stands for a word that follows later.' };
  if (known.has(`${one}-${other}`)) return { kind: 'compound', why: `“${first}-${second}” stands elsewhere in the text with its hyphen.` };
  if (known.has(one + other)) return parts(first, second, `“${first}${second}” stands elsewhere in the text.`);
  if (/^\p{Lu}/u.test(second) || /\p{Lu}$/u.test(first))
    return { kind: 'compound', why: 'A capital behind a hyphen: it belongs to the words.' };
  if (!DIVIDES.test(first)) return { kind: 'compound', why: 'Words of this script are not divided by a hyphen.' };
  if (FIRSTS.has(one) || SECONDS.has(other)) return { kind: 'compound', why: `“${first}-${second}” is a compound as a rule.` };
  return parts(first, second, `“${first}-” and “${second}” are one word, divided at the end of a line.`);
}

function parts(first: string, second: string, why: string): LineEndHyphen {
  return { kind: 'parts', first, second, why };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const COMPOUND = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** All words of some lines in small letters, compounds whole; halves at the ends of lines are none. */
export function knownWords(lines: readonly Line[]): ReadonlySet<string> {
  const known = new Set<string>();
  lines.forEach((line, at) => {
    const after = lines[at - 1];
    const halved = after !== undefined && END.test(after.text);
    const text = line.text.replace(END, '').replace(halved ? START : /^(?!)/u, '');
    for (const [word] of text.matchAll(COMPOUND)) known.add(word.toLowerCase());
  });
  return known;
}
