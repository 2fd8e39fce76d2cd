import { frontMatterEnd } from '../frontMatterEnd';
import type { Making, Part } from '../made';
import { madeLine, partsOf } from '../madeLine';
import type { Line } from '../splitLines';
import { readWrapping, type Wrapping } from './isWrapped';
import { joinsOn } from './joinsOn';
import { knownWords, type LineEndHyphen, readLineEndHyphen } from './lineEndHyphen';
import { readPageMarks } from './pageMarks';

/**
 * The lines of a text that was broken to a width (a PDF, a mail), each paragraph one line again: a decision a line, and one for each hyphen
 * that goes. Page numbers and running heads come behind the paragraph that they stood in. Null where the text was not wrapped.
 */
export function unwrapLines(lines: readonly Line[]): Unwrapped | null {
  const wrapping = readWrapping(lines);
  if (wrapping === null) return null;
  const marks = readPageMarks(lines);
  const known = knownWords(lines);
  // The properties above a text are no lines of it.
  const top = frontMatterEnd(lines);
  const found: Line[] = [];
  let open: Paragraph | null = null;
  let between: Line[] = [];
  const close = () => {
    if (open !== null) found.push(lineOf(open));
    found.push(...between);
    open = null;
    between = [];
  };
  lines.forEach((line, at) => {
    const ofPage = marks.get(at);
    if (ofPage !== undefined) {
      between.push({ ...line, ofPage });
      return;
    }
    const last: Line | undefined = open?.lines.at(-1);
    const seam =
      last === undefined || at <= top + 1 ? null : seamOf(last, line, lines[at + 1], { wrapping, known, overPage: between.length > 0 });
    if (open === null || seam === null) {
      close();
      open = { lines: [line], seams: [] };
    } else {
      open.lines.push(line);
      open.seams.push(seam);
    }
  });
  close();
  const divided = found.some(({ made }) => made?.makings.some(({ rule }) => rule === 'line-end-hyphen') === true);
  return { lines: found, sure: wrapping.prose && (divided || wrapping.width >= WIDER_THAN_VERSE) };
}

/** Paragraphs that were joined of the lines of a text. */
export interface Unwrapped {
  readonly lines: readonly Line[];
  /** False where the lines are as short as those of verse and none ends in a hyphen, or sentences end with lines: only other marks of an article tell that it is prose. */
  readonly sure: boolean;
}

const WIDER_THAN_VERSE = 48;

/** How two lines are joined. */
interface Seam {
  readonly why: string;
  readonly hyphen: LineEndHyphen | null;
}

interface Paragraph {
  readonly lines: Line[];
  /** One fewer than lines. */
  readonly seams: Seam[];
}

interface Around {
  readonly wrapping: Wrapping;
  readonly known: ReadonlySet<string>;
  /** Page furniture stands between the two. */
  readonly overPage: boolean;
}

function seamOf(line: Line, next: Line, after: Line | undefined, { wrapping, known, overPage }: Around): Seam | null {
  const hyphen = readLineEndHyphen(line, next, known);
  const parted = line.blankAfter || next.blankBefore;
  if (hyphen !== null && !(hyphen.kind === 'compound' && parted)) return { why: hyphen.why, hyphen };
  if (parted && !overPage) return null;
  const why = joinsOn(line, next, after, wrapping);
  if (why === null || (overPage && (line.facts.endsSentence || line.facts.endsColon))) return null;
  return { why: overPage ? 'The sentence goes on over the page.' : why, hyphen: null };
}

function lineOf({ lines, seams }: Paragraph): Line {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new Error('A paragraph has a line.');
  if (seams.length === 0) return first;
  const parts: Part[] = [...partsOf(first)];
  const makings: Making[] = [];
  seams.forEach((seam, at) => {
    const [above, below] = [lines[at], lines[at + 1]];
    if (above !== undefined && below !== undefined) sew(parts, makings, above, below, seam);
  });
  return madeLine(first, last, parts, { makings, marks: [] });
}

/** Adds a line below to the parts of a paragraph that ends in the line above. */
function sew(parts: Part[], makings: Making[], above: Line, below: Line, { why, hyphen }: Seam): void {
  const join = `L${below.number}.join`;
  const blank = hyphen === null || hyphen.kind === 'hangs' ? ' ' : '';
  const lead: Part = { line: below.number, source: below.raw.slice(0, below.start), shown: blank, joins: true, by: join };
  const making: Making = { id: join, rule: 'joined-line', line: below.number, why, action: 'Undo' };
  if (hyphen?.kind !== 'parts') {
    trimEnd(parts, above);
    parts.push(lead, { line: below.number, source: below.raw.slice(below.start), shown: below.raw.slice(below.start) });
    makings.push(making);
    return;
  }
  const by = `L${above.number}.hyphen`;
  const { first, second } = hyphen;
  halve(parts, first, above, { by, word: first + second });
  parts.push(lead, { line: below.number, source: second, shown: second, half: { by } });
  const rest = below.raw.slice(below.start + second.length);
  if (rest !== '') parts.push({ line: below.number, source: rest, shown: rest });
  makings.push(
    { id: by, rule: 'line-end-hyphen', line: above.number, why, action: 'Keep hyphen', within: join },
    { ...making, why: 'It goes on with the divided word.' },
  );
}

/** The white space at the end of the line above is no part of the paragraph: the last sign stands for it too. */
function trimEnd(parts: Part[], above: Line): void {
  const tail = above.raw.slice(above.end);
  const last = tail === '' ? undefined : parts.pop();
  if (last === undefined) return;
  const words = last.source.slice(0, last.source.length - tail.length);
  const sign = [...words.slice(-2)].at(-1) ?? '';
  const rest = words.slice(0, words.length - sign.length);
  if (rest !== '') parts.push({ ...last, source: rest, shown: rest });
  parts.push({ ...(rest === '' ? last : withoutHalf(last)), source: sign + tail, shown: sign });
}

/** Parts the first half of a word from the line that it ends, with the hyphen that goes and the white space behind it. */
function halve(parts: Part[], first: string, above: Line, half: NonNullable<Part['half']>): void {
  const last = parts.pop();
  if (last === undefined) return;
  const cut = last.source.length - (above.raw.length - above.end) - 1 - first.length;
  const words = last.source.slice(0, cut);
  if (words !== '') parts.push({ ...last, source: words, shown: words });
  parts.push({ ...withoutHalf(last), source: last.source.slice(cut), shown: first, by: half.by, half });
}

function withoutHalf({ half: _, ...plain }: Part): Part {
  return plain;
}
