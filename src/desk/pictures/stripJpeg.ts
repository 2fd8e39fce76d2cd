/** A JPEG without what it says about its maker. */
export interface StrippedJpeg {
  readonly bytes: Uint8Array;
  /** The colour profile, as whole APP2 segments; empty where there is none. */
  readonly profile: Uint8Array;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;

/**
 * A JPEG with the same pixels and nothing beside them: of the application segments only JFIF, the colour profile and Adobe's colour
 * transform stay; EXIF, XMP, IPTC, comments, embedded previews and whatever stands behind the end go. Null where the segments do not
 * fit together. Source: ITU T.81, annex B.
 */
export function stripJpeg(bytes: Uint8Array): StrippedJpeg | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  const profile: Uint8Array[] = [];
  let at = 2;
  kept.push(bytes.subarray(0, 2));
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      return { bytes: joined(kept), profile: joined(profile) };
    }
    if (marker === SOI || at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (isProfile(segment)) profile.push(segment);
    if (stays(segment)) kept.push(segment);
    at = end;
    if (marker !== SOS) continue;
    const data = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, data));
    at = data;
  }
  return null;
}

/** Puts a colour profile (as stripJpeg gives it) into a JPEG that was written without one. */
export function withJpegProfile(bytes: Uint8Array, profile: Uint8Array): Uint8Array {
  if (profile.length === 0) return bytes;
  const isJfif = bytes[2] === 0xff && bytes[3] === APP0;
  const at = isJfif ? 4 + ((bytes[4] ?? 0) << 8) + (bytes[5] ?? 0) : 2;
  return joined([bytes.subarray(0, at), profile, bytes.subarray(at)]);
}

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function stays(segment: Uint8Array): boolean {
  const marker = segment[1] ?? 0;
  if (marker === COM) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP0) return begins(segment, 'JFIF\0');
  return isProfile(segment) || (marker === APP14 && begins(segment, 'Adobe'));
}

function isProfile(segment: Uint8Array): boolean {
  return segment[1] === APP2 && begins(segment, 'ICC_PROFILE\0');
}

function begins(segment: Uint8Array, word: string): boolean {
  return Buffer.from(segment.subarray(4, 4 + word.length)).toString('latin1') === word;
}

/** Where the coded data of a scan ends: at the next marker that is no stuffed zero and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
