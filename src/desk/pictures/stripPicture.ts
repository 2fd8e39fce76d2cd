import { fail, ok, type Result } from '../../contract/result';
import { decodePixels, encodePixels } from './codecs';
import type { PictureKind } from './sniffPicture';
import { stripGif } from './stripGif';
import { stripJpeg, withJpegProfile } from './stripJpeg';
import { stripPng } from './stripPng';
import { stripWebp } from './stripWebp';

const TURNED_QUALITY = 92;

/** The picture alone: its pixels and colours, upright, and nothing about who took it, where and with what. Untouched pixels unless a JPEG has to be turned. */
export async function stripPicture(bytes: Uint8Array, kind: PictureKind, orientation: number, name: string): Promise<Result<Uint8Array>> {
  const stripped = await strippedOf(bytes, kind, orientation);
  if (stripped !== null) return ok(stripped);
  if (kind === 'avif')
    return fail('bad-input', `“${name}” holds data about its maker that cannot be taken out of an AVIF. Put it in as JPEG, PNG or WebP.`);
  return fail('damaged', `“${name}” is damaged: it begins as a picture and does not go on as one. Nothing was put in.`);
}

async function strippedOf(bytes: Uint8Array, kind: PictureKind, orientation: number): Promise<Uint8Array | null> {
  switch (kind) {
    case 'jpg':
      return orientation === 1 ? (stripJpeg(bytes)?.bytes ?? null) : turned(bytes);
    case 'png':
      return stripPng(bytes)?.bytes ?? null;
    case 'webp':
      return stripWebp(bytes);
    case 'gif':
      return stripGif(bytes);
    case 'avif':
      return hasMetadataItem(bytes) ? null : bytes;
  }
}

/** Turns a JPEG as its EXIF says, once, so that no reader has to; the colour profile goes along. */
async function turned(bytes: Uint8Array): Promise<Uint8Array | null> {
  const plain = stripJpeg(bytes);
  if (plain === null) return null;
  try {
    const pixels = await decodePixels(bytes, 'jpg');
    return withJpegProfile(await encodePixels(pixels, 'jpg', TURNED_QUALITY), plain.profile);
  } catch {
    return null;
  }
}

// ISO/IEC 23008-12: metadata are items of type `Exif` or `mime` in the meta box at the beginning.
function hasMetadataItem(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200_000));
  return start.includes('Exif') || start.includes('mime') || start.includes('uuid');
}
