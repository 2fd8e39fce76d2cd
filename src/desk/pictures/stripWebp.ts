import { tagAt } from './sniffPicture';
import { joined } from './stripJpeg';

const PIXELS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const EXIF_AND_XMP = 0x08 | 0x04;

/** A WebP with the same pixels and nothing beside them: EXIF, XMP, unknown chunks and whatever stands behind the end go. Null where the chunks do not fit together. Source: RFC 9649, §2. */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const limit = 8 + view.getUint32(4, true);
  if (limit > bytes.length + 1) return null;
  const kept: Uint8Array[] = [bytes.slice(0, 12)];
  for (let at = 12; at + 8 <= Math.min(limit, bytes.length); ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size;
    if (end > bytes.length) return null;
    const type = tagAt(view, at);
    if (PIXELS.has(type)) kept.push(chunk(bytes, at, end, type, size));
    at = end + (size % 2);
  }
  const whole = joined(kept);
  if (kept.length < 2) return null;
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

/** One chunk with its padding; the flags of VP8X no longer promise what was taken out. */
function chunk(bytes: Uint8Array, at: number, end: number, type: string, size: number): Uint8Array {
  const copy = new Uint8Array(end - at + (size % 2));
  copy.set(bytes.subarray(at, end));
  if (type === 'VP8X') copy[8] = (copy[8] ?? 0) & ~EXIF_AND_XMP;
  return copy;
}
