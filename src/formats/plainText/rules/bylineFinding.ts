import { isName, readPeople } from '../readPeople';
import type { Finding, Piece, Sheet } from '../sheet';
import type { Line } from '../splitLines';

/** A part of a line that may name people; offsets into the raw line. */
export interface BylineSpan {
  readonly start: number;
  /** Where the names begin, behind the label; equal to `start` without one. */
  readonly value: number;
  readonly end: number;
  /** What the label says of them, null where it says nothing. */
  readonly role: string | null;
  /** How many decisions of the line stand before it. */
  readonly order: number;
  /** The words of the label where it is a line of its own, above this one. */
  readonly above?: string;
}

const ROLE = {
  kind: 'role',
  text: 'Reporter or editor?',
  choices: [
    { value: 'reporter', label: 'Reporter' },
    { value: 'writer', label: 'Writer' },
    { value: 'editor', label: 'Editor' },
    { value: 'publisher', label: 'Published by' },
  ],
} as const;

/** The decision for a byline, null where the words are no names. Without a label only one bare name is taken. Its answer is `<id>.role`. */
export function bylineFinding(sheet: Sheet, line: Line, index: number, span: BylineSpan): Finding | null {
  const { start, value, end, order } = span;
  const raw = line.raw.slice(value, end);
  const bare = value === start && span.above === undefined;
  if (bare && !isName(raw.replace(/[\s|•·,;]+$/u, '').trim())) return null;
  const parts = readPeople(line.raw[line.start] === '(' ? raw.replace(/\)[.\s]*$/, ' ') : raw);
  if (parts === null) return null;
  const id = `L${line.number}.byline${order === 0 ? '' : order + 1}`;
  const answer = sheet.options.answers[`${id}.role`] ?? '';
  const role = span.role ?? (/^[a-z][a-z0-9-]{0,39}$/.test(answer) ? answer : null);
  const names = parts.map((part, at): Piece => {
    const first = at === 0 ? value : value + part.start;
    const last = value + (parts[at + 1]?.start ?? raw.length);
    const text = raw.slice(part.start, part.end);
    if (part.kind === 'words') return { start: first, end: last, text, target: { kind: 'bylineText' }, as: 'byline' };
    return { start: first, end: last, text, target: { kind: 'person', role }, as: 'byline', ...(role === null ? { question: ROLE } : {}) };
  });
  const label: Piece = { start, end: value, target: { kind: 'drop' }, as: 'label' };
  return {
    id,
    rule: bare ? 'bare-byline' : 'byline-label',
    index,
    start,
    end,
    pieces: value === start ? names : [label, ...names],
    why: whyOf(line, span),
  };
}

function whyOf(line: Line, { start, value, role, above }: BylineSpan): string {
  if (value === start && above === undefined) return 'A name alone, beside the time of publication.';
  const label = (above ?? line.raw.slice(start, value)).replace(/^[\s(]+|[\s:：|–—-]+$/gu, '');
  return `“${label}” is a label, not part of the name.${role === null ? ' It may mean the desk.' : ''}`;
}
