import { tagAt } from './sniffPicture';
import { joined } from './stripJpeg';

/** Chunks that decide how the pixels look, animation included. Everything else is about the maker. Source: PNG, third edition, §11. */
const PIXELS = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' '));
/** Of these, the ones that say what the numbers mean as colours; they stand before the data. */
const COLOURS = new Set('gAMA cHRM sRGB iCCP cICP mDCV cLLI'.split(' '));

/** A PNG without what it says about its maker. */
export interface StrippedPng {
  readonly bytes: Uint8Array;
  /** The chunks about colour, whole. */
  readonly colours: Uint8Array;
}

const SIGNATURE = 8;
const HEADER = SIGNATURE + 25;

/** A PNG with the same pixels and nothing beside them: texts, times, EXIF, private chunks and whatever stands behind the end go. Null where the chunks do not fit together. */
export function stripPng(bytes: Uint8Array): StrippedPng | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  const colours: Uint8Array[] = [];
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = tagAt(view, at + 4);
    const chunk = bytes.subarray(at, end);
    if (PIXELS.has(type)) kept.push(chunk);
    if (COLOURS.has(type)) colours.push(chunk);
    if (type === 'IEND') return { bytes: joined(kept), colours: joined(colours) };
    at = end;
  }
  return null;
}

/** Puts chunks about colour (as stripPng gives them) into a PNG that was written without. */
export function withPngColours(bytes: Uint8Array, colours: Uint8Array): Uint8Array {
  return colours.length === 0 ? bytes : joined([bytes.subarray(0, HEADER), colours, bytes.subarray(HEADER)]);
}
