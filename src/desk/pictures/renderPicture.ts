import type { PictureUse } from '../../formats/pictureUse';
import { decodePixels, encodePixels, isCoded, type Pixels, scalePixels } from './codecs';
import { sniffPicture } from './sniffPicture';
import { stripJpeg, withJpegProfile } from './stripJpeg';
import { stripPng, withPngColours } from './stripPng';

/** What of a picture leaves: its crop and its size in pixels. */
export type PictureCut = Pick<PictureUse, 'crop' | 'width' | 'height'>;

/** A picture as it leaves. */
export interface Rendered {
  readonly bytes: Uint8Array;
  /** False where it could not be cut or scaled (GIF, AVIF, damaged data) and leaves as it is. */
  readonly isCut: boolean;
}

/** The bytes of a picture for one use, in its own kind. Without a crop and no wider than allowed it leaves byte for byte. The same in every shell. */
export async function renderPicture(bytes: Uint8Array, cut: PictureCut): Promise<Rendered> {
  const sniffed = sniffPicture(bytes);
  if (sniffed === null) return { bytes, isCut: false };
  if (cut.crop === null && cut.width >= sniffed.width) return { bytes, isCut: true };
  const { kind } = sniffed;
  if (!isCoded(kind)) return { bytes, isCut: false };
  try {
    const whole = await decodePixels(bytes, kind);
    const scaled = await scalePixels(cut.crop === null ? whole : cropped(whole, cut.crop), cut.width, cut.height);
    const encoded = await encodePixels(scaled, kind);
    return { bytes: inItsColours(encoded, bytes, kind), isCut: true };
  } catch {
    return { bytes, isCut: false };
  }
}

function cropped(pixels: Pixels, crop: NonNullable<PictureCut['crop']>): Pixels {
  const left = Math.min(pixels.width - 1, Math.round(crop.x * pixels.width));
  const top = Math.min(pixels.height - 1, Math.round(crop.y * pixels.height));
  const width = Math.max(1, Math.min(pixels.width - left, Math.round(crop.width * pixels.width)));
  const height = Math.max(1, Math.min(pixels.height - top, Math.round(crop.height * pixels.height)));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const from = ((top + row) * pixels.width + left) * 4;
    data.set(pixels.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { data, width, height };
}

/** The codecs pass numbers through and forget what they mean: the profile of the original goes with them. */
function inItsColours(encoded: Uint8Array, original: Uint8Array, kind: string): Uint8Array {
  if (kind === 'jpg') return withJpegProfile(encoded, stripJpeg(original)?.profile ?? new Uint8Array());
  if (kind === 'png') return withPngColours(encoded, stripPng(original)?.colours ?? new Uint8Array());
  return encoded;
}
