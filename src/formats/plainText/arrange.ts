import { cutAtJoins } from './cutAtJoins';
import type { Part, Placed } from './placed';
import { plainPiece } from './plainPiece';
import type { Finding, Piece, Sheet } from './sheet';

/** Divides every line into its pieces, decisions in `flipped` the other way. The pieces of a line are its raw text without a gap. */
export function arrange(sheet: Sheet, flipped: ReadonlySet<string>): readonly Placed[] {
  const active = activeIn(sheet, flipped);
  const placed = sheet.lines.flatMap((line, index): readonly Placed[] => {
    if (sheet.isFree(index) && line.made === undefined)
      return [{ finding: null, index, piece: plainPiece(0, line.raw.length), flipped: false, whole: true }];
    const parts: readonly Part[] = sheet.isFree(index)
      ? [{ finding: null, index, piece: plainPiece(0, line.raw.length), flipped: false }]
      : partsOf(sheet, index, active);
    const joined = cutAtJoins(line, joinPlain(parts), flipped);
    const whole = joined.length === 1 && joined[0]?.piece.start === 0 && joined[0].piece.end === line.raw.length;
    return joined.map((part) => ({ ...part, whole }));
  });
  // What stood between two lines that are joined no more stands between them again.
  const numberOf = ({ apart, index }: Placed): number => apart?.line ?? sheet.lines[index]?.number ?? 0;
  return placed.some(({ apart }) => apart !== undefined) ? placed.sort((one, other) => numberOf(one) - numberOf(other)) : placed;
}

type IsActive = (finding: Finding) => boolean;

/** A finding holds while neither it nor the one that it is a part of is flipped. */
function activeIn(sheet: Sheet, flipped: ReadonlySet<string>): IsActive {
  if (flipped.size === 0) return () => true;
  const parents = new Map<string, string>();
  sheet.lines.forEach((_, index) => {
    for (const finding of sheet.findingsOf(index)) if (finding.within !== undefined) parents.set(finding.id, finding.within);
  });
  const holds = (id: string): boolean => !flipped.has(id) && (!parents.has(id) || holds(parents.get(id) ?? ''));
  return (finding) => holds(finding.id);
}

function partsOf(sheet: Sheet, index: number, active: IsActive): readonly Part[] {
  const findings = sheet.findingsOf(index);
  const outer = findings.filter((finding) => !isCutOut(finding, findings));
  return outer.flatMap((finding): readonly Part[] => {
    const inner = findings.filter((other) => other.within === finding.id && other !== finding);
    if (!active(finding)) return [{ finding, index, piece: takenBack(finding), flipped: true }];
    const holding = inner.filter(active);
    return [...cut(finding, holding), ...holding.flatMap((other) => other.pieces.map((piece) => ({ other, piece })))].map((part) =>
      'other' in part ? { finding: part.other, index, piece: part.piece, flipped: false } : { finding, index, piece: part, flipped: false },
    );
  });
}

function isCutOut(finding: Finding, findings: readonly Finding[]): boolean {
  return findings.some((other) => other.id === finding.within && other !== finding);
}

/** The pieces of a finding up to where a part of it begins (a credit at the end of its caption). */
function cut(finding: Finding, inner: readonly Finding[]): readonly Piece[] {
  const from = Math.min(finding.end, ...inner.map((other) => other.start));
  return finding.pieces.filter((piece) => piece.start < from).map((piece) => (piece.end > from ? { ...piece, end: from } : piece));
}

function takenBack(finding: Finding): Piece {
  const { start, end } = finding;
  return finding.otherwise === 'quote' ? { start, end, target: { kind: 'quote' }, as: 'quote' } : plainPiece(start, end);
}

/** Neighbouring plain parts of one line are one paragraph again. */
function joinPlain(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && last.piece.target.kind === 'paragraph' && part.piece.target.kind === 'paragraph') {
      joined[joined.length - 1] = { ...last, flipped: last.flipped || part.flipped, piece: plainPiece(last.piece.start, part.piece.end) };
    } else joined.push(part);
  }
  return joined;
}
