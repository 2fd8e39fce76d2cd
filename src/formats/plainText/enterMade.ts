import type { ReportEntry } from '../importReport';
import type { Made, Making } from './made';
import { sourcesOf } from './madeLine';
import { type Dressed, dressedText, sourcePieces, trimmed } from './piecesOfMade';
import type { Placed } from './placed';
import type { Piece } from './sheet';
import type { Line } from './splitLines';

/** What a piece of a made line is in the story: its own words where the rule gave them, else what the line shows there. */
export function dressedPiece(line: Line, made: Made, piece: Piece, flipped: ReadonlySet<string>): Dressed {
  const { start, end, text } = piece;
  if (text === undefined) return trimmed(dressedText(made, start, endOf(line, end), flipped));
  const at = start + line.raw.slice(start, end).indexOf(text);
  return text === '' || at < start ? { text, marks: [] } : dressedText(made, at, at + text.length, flipped);
}

/** The lines of the report for a piece of a made line: one for each line of the input and for each half of a word. `said` is what would be said of it as a whole. */
export function entriesOfMade(
  line: Line,
  made: Made,
  placed: Placed,
  flipped: ReadonlySet<string>,
  said: ReportEntry,
): readonly ReportEntry[] {
  const { piece, apart } = placed;
  const makings = new Map(made.makings.map((making) => [making.id, making]));
  const dropped = said.outcome === 'dropped';
  const wholes = new Map(sourcesOf(line).map(({ number, raw }) => [number, raw]));
  return sourcePieces(made, piece.start, endOf(line, piece.end), flipped).map((source, order): ReportEntry => {
    const own = makings.get(source.by);
    const { question, ...rest } = said;
    const outcome = dropped ? 'dropped' : source.text === wholes.get(source.line) ? 'kept' : 'split';
    const base: ReportEntry = { ...rest, line: source.line, text: source.text, outcome };
    if (own !== undefined && !dropped) {
      const away = source.kind === 'away';
      const word = source.word === undefined ? {} : { joined: source.word };
      // The address of a related story has a place of its own in the story; that of another link is an attribute of its mark.
      const outcome = away && isAddressed(placed, made, flipped) ? 'split' : 'dropped';
      if (own.rule === 'footnote') return { ...base, ...saidOf(own), outcome: 'dropped', as: 'label' };
      const why = away ? 'The address of a link stands in the link.' : own.why;
      return { ...base, ...saidOf(own), why, outcome, as: away ? 'address' : 'half', block: away ? said.block : '', ...word };
    }
    const join = makings.get(source.joinedBy);
    const shown = source.shown.trim();
    const kept = dropped || shown === source.text.trim() ? base : { ...base, shown };
    if (join !== undefined) return { ...kept, ...saidOf(join) };
    if (apart !== undefined) return { ...kept, decision: apart.id, rule: apart.rule };
    return question === undefined || order > 0 ? kept : { ...kept, question };
  });
}

/** True of the one title of a related story that is one link. */
function isAddressed({ piece }: Placed, { marks }: Made, flipped: ReadonlySet<string>): boolean {
  const links = marks.filter(
    ({ mark, by, start, end }) => mark.type === 'link' && !flipped.has(by) && start < piece.end && end > piece.start,
  );
  return piece.target.kind === 'alsoTitle' && links.length === 1;
}

function saidOf({ id, rule, why }: Making): Pick<ReportEntry, 'decision' | 'rule' | 'why'> {
  return { decision: id, rule, why };
}

/** The last span of a line takes along what shows nothing behind it. */
function endOf(line: Line, end: number): number {
  return end === line.raw.length ? Number.POSITIVE_INFINITY : end;
}
