import { fold } from '../fold';
import { frontMatterEnd, isFence } from '../frontMatterEnd';
import { CREDITS_LABELS } from '../labels/creditsLabels';
import { labelAt } from '../labels/labelTable';
import type { Finding, Piece, Rule, Sheet, Target } from '../sheet';
import { wholeLine } from '../sheet';
import type { Line } from '../splitLines';
import { bylineFinding } from './bylineFinding';
import { stampFinding } from './stampFinding';

const KEY = /^\s*([A-Za-z][\w-]{0,30})\s*:\s*/u;
type Field = 'headline' | 'standfirst' | 'kicker';

const FIELDS: Readonly<Record<string, Field>> = {
  title: 'headline',
  headline: 'headline',
  subtitle: 'standfirst',
  description: 'standfirst',
  summary: 'standfirst',
  excerpt: 'standfirst',
  standfirst: 'standfirst',
  dek: 'standfirst',
  kicker: 'kicker',
};
const TIMES: Readonly<Record<string, 'published' | 'updated'>> = {
  date: 'published',
  published: 'published',
  pubdate: 'published',
  updated: 'updated',
  lastmod: 'updated',
  modified: 'updated',
};
const PEOPLE = /^(?:authors?|by|byline|writer)$/;
const TAGS = /^(?:tags|keywords|topics)$/;
const SECTION = /^(?:section|category)$/;

/** The properties that note tools and site builders write between two lines `---` above a text: title, author, date, tags. Those that a story has no place for are listed. */
export const frontMatter: Rule = {
  name: 'front-matter',
  find(sheet) {
    const end = frontMatterEnd(sheet.lines);
    if (end < 0) return [];
    const seen = new Set<string>();
    return sheet.lines.slice(0, end + 1).map((line, index) => {
      const found = propertyAt(sheet, end, index, seen);
      if (found !== null) return found;
      const why = isFence(line) ? 'The border of the properties above the text.' : 'A property of the file that a story has no place for.';
      return wholeLine(line, index, 'front-matter', { target: { kind: 'drop' }, as: 'furniture', why });
    });
  },
};

/** How far below the properties a byline is looked for, in lines. */
const HEAD = 16;

/** Index of the line below the properties, which end at `end`, with a label of people and just these names behind it; -1 where there is none. */
function bylineBelow(sheet: Sheet, end: number, names: string): number {
  return sheet.lines.slice(0, end + HEAD).findIndex((line, index) => {
    if (index <= end || line.facts.huge) return false;
    const label = labelAt(line.raw, line.start, CREDITS_LABELS);
    return label?.value.kind === 'people' && fold(line.raw.slice(label.after)) === fold(names);
  });
}

/** The decision for a property that has a place in a story; each place is filled once. */
function propertyAt(sheet: Sheet, end: number, index: number, seen: Set<string>): Finding | null {
  const line = sheet.lines[index];
  if (line === undefined) return null;
  const match = KEY.exec(line.raw);
  const key = match?.[1]?.toLowerCase() ?? '';
  const value = valueSpan(line, match?.[0].length ?? 0);
  if (match === null || value.end <= value.start) return null;
  const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
  const time = Object.hasOwn(TIMES, key) ? TIMES[key] : undefined;
  const place = field ?? time ?? (PEOPLE.test(key) ? 'byline' : TAGS.test(key) ? 'tags' : SECTION.test(key) ? 'section' : '');
  if (place === '' || seen.has(place)) return null;
  const span = { start: 0, value: value.start, end: value.end };
  const again = place === 'byline' ? bylineBelow(sheet, end, line.raw.slice(value.start, value.end)) : -1;
  if (again >= 0) {
    const why = `Same names as in line ${sheet.lines[again]?.number ?? again + 1}.`;
    return wholeLine(line, index, 'front-matter', { target: { kind: 'drop' }, as: 'repeat', why });
  }
  const found =
    field !== undefined
      ? oneValue(line, index, field, { kind: 'field', field }, value)
      : time !== undefined
        ? stampFinding(sheet, line, index, { ...span, key: time })
        : place === 'byline'
          ? bylineFinding(sheet, line, index, { ...span, role: 'writer', order: 0 })
          : place === 'tags'
            ? tagsOf(line, index, value)
            : oneValue(line, index, 'section', { kind: 'section' }, value);
  if (found === null) return null;
  seen.add(place);
  const rest: Piece = { start: value.end, end: line.raw.length, target: { kind: 'drop' }, as: 'label' };
  return { ...found, end: line.raw.length, pieces: rest.end > rest.start ? [...found.pieces, rest] : found.pieces };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a value stands, without the quotation marks or brackets around all of it. */
function valueSpan(line: Line, from: number): Span {
  const text = line.raw.slice(from, line.end);
  const around = /^(["'[]).*(["'\]])$/u.exec(text);
  const closed = around !== null && ((around[1] === '[' && around[2] === ']') || (around[1] !== '[' && around[1] === around[2]));
  return closed ? { start: from + 1, end: line.end - 1 } : { start: from, end: line.end };
}

function oneValue(line: Line, index: number, as: string, target: Target, { start, end }: Span): Finding {
  const why = `“${line.raw.slice(line.start, start).replace(/[\s:"'[]+$/u, '')}” is a property above the text.`;
  const pieces: readonly Piece[] = [
    { start: 0, end: start, target: { kind: 'drop' }, as: 'label' },
    { start, end, text: line.raw.slice(start, end).trim(), target, as },
  ];
  return { id: `L${line.number}.${as}`, rule: as === 'section' ? 'front-matter' : as, index, start: 0, end, pieces, why };
}

function tagsOf(line: Line, index: number, { start, end }: Span): Finding {
  const pieces: Piece[] = [{ start: 0, end: start, target: { kind: 'drop' }, as: 'label' }];
  let at = start;
  for (const part of line.raw.slice(start, end).split(/(?<=[,،])/u)) {
    const text = part.replace(/[\s,،]+$/u, '').replace(/^[\s"'#]+|["']+$/gu, '');
    pieces.push({
      start: at,
      end: at + part.length,
      ...(text === '' ? { target: { kind: 'drop' }, as: 'label' } : { text, target: { kind: 'tag' }, as: 'tag' }),
    });
    at += part.length;
  }
  return {
    id: `L${line.number}.tags`,
    rule: 'front-matter',
    index,
    start: 0,
    end,
    pieces,
    why: 'The tags among the properties above the text.',
  };
}
