import type { Making } from './made';
import type { Part } from './placed';
import { plainPiece } from './plainPiece';
import type { Line } from './splitLines';

/**
 * The parts of a line that was joined of several, ended where a join was taken back: from there on each stretch is a paragraph of its
 * own. A decision that such a border divides holds for what stands before it, where its words are one text; else it is taken back too.
 */
export function cutAtJoins(line: Line, parts: readonly Part[], flipped: ReadonlySet<string>): readonly Part[] {
  const cuts = cutsIn(line, flipped);
  const [first] = cuts;
  const index = parts[0]?.index;
  if (first === undefined || index === undefined) return parts;
  const rest = cuts.map(
    ({ at, apart }, order): Part => ({
      finding: null,
      index,
      piece: plainPiece(at, cuts[order + 1]?.at ?? line.raw.length),
      flipped: true,
      apart,
    }),
  );
  return [...before(parts, first.at), ...rest];
}

function cutsIn({ made }: Line, flipped: ReadonlySet<string>): readonly { readonly at: number; readonly apart: Making }[] {
  if (made === undefined || flipped.size === 0) return [];
  const makings = new Map(made.makings.map((making) => [making.id, making]));
  return made.stretches.flatMap(({ joins, by, at }) => {
    const apart = joins === true && by !== undefined && flipped.has(by) ? makings.get(by) : undefined;
    return apart === undefined ? [] : [{ at, apart }];
  });
}

/** Places of one running text, which may end sooner. */
const TEXTS: ReadonlySet<string> = new Set(['field', 'caption', 'heading', 'quote', 'paragraph', 'item', 'correction', 'alsoTitle']);

/** The parts up to an offset. A text that goes on behind it ends there; of anything else all of its decision is one paragraph. */
function before(parts: readonly Part[], at: number): readonly Part[] {
  const kept = parts.filter(({ piece }) => piece.start < at);
  const last = kept.at(-1);
  if (last === undefined || last.piece.end <= at) return kept;
  const { piece, finding } = last;
  if (piece.text === undefined && TEXTS.has(piece.target.kind)) return [...kept.slice(0, -1), { ...last, piece: { ...piece, end: at } }];
  const start = kept.find((part) => part.finding === finding)?.piece.start ?? piece.start;
  return [...kept.filter((part) => part.finding !== finding), { ...last, piece: plainPiece(start, at), flipped: true }];
}
