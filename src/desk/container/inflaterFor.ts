import { inflateRawSync } from 'node:zlib';
import type { AsyncFlateStreamHandler, UnzipDecoder, UnzipDecoderConstructor } from 'fflate';
import { errorCode } from '../errorCode';
import { Refusal } from './refusal';

/**
 * A decoder of deflated entries for fflate's Unzip that uses Node's zlib, six times as fast on a story of 13 KB. It inflates at most
 * `limitOf(name)` bytes of an entry and throws a Refusal beyond them, whatever a header says of its size.
 */
export function inflaterFor(limitOf: (name: string) => number): UnzipDecoderConstructor {
  return class Inflater implements UnzipDecoder {
    static readonly compression = 8;
    ondata: AsyncFlateStreamHandler = () => {};
    private readonly limit: number;
    private readonly name: string;
    private readonly pieces: Uint8Array[] = [];

    constructor(name: string) {
      this.name = name;
      this.limit = limitOf(name);
    }

    push(piece: Uint8Array, final: boolean): void {
      if (piece.length > 0) this.pieces.push(piece);
      if (final) this.ondata(null, inflated(this.pieces, this.limit, this.name), true);
    }
  };
}

function inflated(pieces: readonly Uint8Array[], limit: number, name: string): Uint8Array<ArrayBuffer> {
  try {
    return inflateRawSync(pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces), { maxOutputLength: limit });
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('too-large', `unpacks to more than Galley takes in (“${name}”)`);
    throw new Refusal('damaged', `has an entry “${name}” that cannot be unpacked`);
  }
}
