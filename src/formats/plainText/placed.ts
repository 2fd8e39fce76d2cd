import type { Making } from './made';
import type { Finding, Piece } from './sheet';

/** A piece of a line in its final place: what its finding said, or a paragraph where that was flipped. */
export interface Placed {
  readonly finding: Finding | null;
  readonly index: number;
  readonly piece: Piece;
  /** True where the decision was taken back. */
  readonly flipped: boolean;
  /** The only piece of its line. */
  readonly whole: boolean;
  /** The join that was taken back, so that a paragraph of its own begins here. */
  readonly apart?: Making;
}

/** A piece in its place, before the pieces of its line are counted. */
export type Part = Omit<Placed, 'whole'>;
