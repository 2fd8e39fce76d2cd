import type { Piece } from './sheet';

/** A span of a line as a paragraph. */
export function plainPiece(start: number, end: number): Piece {
  return { start, end, target: { kind: 'paragraph' }, as: 'paragraph' };
}
