import { placeMoment } from '../moments/placeMoment';
import { readMoment } from '../moments/readMoment';
import type { Finding, Piece, Sheet } from '../sheet';
import type { Line } from '../splitLines';

/** A part of a line that may be a time stamp; offsets into the raw line. */
export interface StampSpan {
  readonly key: 'published' | 'updated' | 'embargo';
  readonly start: number;
  /** Where the time itself begins, behind the label; equal to `start` without one. */
  readonly value: number;
  readonly end: number;
}

/** The decision for a time stamp, null where the words behind the label are no point in time. Its answers are `<id>.zone` and `<id>.date`. */
export function stampFinding(sheet: Sheet, line: Line, index: number, span: StampSpan): Finding | null {
  const { key, start, value, end } = span;
  const rest = line.raw.slice(value, end).replace(/[\s|•·;,،–—)-]+$/u, '');
  const text = rest.trim();
  const moment = readMoment(text);
  if (moment === null) return null;
  const id = `L${line.number}.${key}`;
  const { answers, zone, language } = sheet.options;
  const placed = placeMoment(moment, text, {
    zone,
    language,
    zoneAnswer: answers[`${id}.zone`] ?? '',
    dateAnswer: answers[`${id}.date`] ?? '',
  });
  const stamp: Piece = {
    start: value,
    end,
    text,
    target: { kind: 'moment', key, instant: placed.instant },
    as: key,
    ...(placed.question === undefined ? {} : { question: placed.question }),
  };
  const label: Piece = { start, end: value, target: { kind: 'drop' }, as: 'label' };
  return { id, rule: `${key}-stamp`, index, start, end, pieces: value > start ? [label, stamp] : [stamp], why: placed.why };
}
