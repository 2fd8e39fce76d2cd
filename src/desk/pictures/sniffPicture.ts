/** Kinds of pictures that a story holds; also the ending of their names. */
export type PictureKind = 'jpg' | 'png' | 'webp' | 'gif' | 'avif';

/** What a picture is, by its own bytes. */
export interface Sniffed {
  readonly kind: PictureKind;
  /** Pixels, as stored (before the camera's orientation is applied). */
  readonly width: number;
  readonly height: number;
}

/** What these bytes are, whatever their name says; null where they are no picture that a story holds (SVG, HEIC, text, a broken header …). */
export function sniffPicture(bytes: Uint8Array): Sniffed | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = jpeg(view) ?? png(view) ?? webp(view) ?? gif(view) ?? avif(view);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

/** Four characters at `at`, or '' behind the end. */
export function tagAt(view: DataView, at: number): string {
  return at + 4 <= view.byteLength
    ? String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
    : '';
}

// ITU T.81: a frame header is SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC).
function jpeg(view: DataView): Sniffed | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { kind: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function png(view: DataView): Sniffed | null {
  if (view.byteLength < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || tagAt(view, 12) !== 'IHDR')
    return null;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function webp(view: DataView): Sniffed | null {
  if (tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WEBP' || view.byteLength < 30) return null;
  const kind = 'webp';
  switch (tagAt(view, 12)) {
    case 'VP8X':
      return { kind, width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
    case 'VP8 ':
      return { kind, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { kind, width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    default:
      return null;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function gif(view: DataView): Sniffed | null {
  if (view.byteLength < 13 || tagAt(view, 0) !== 'GIF8') return null;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

// ISO/IEC 23008-12: brand `avif`, the size in the image spatial extents box.
function avif(view: DataView): Sniffed | null {
  if (tagAt(view, 4) !== 'ftyp' || !['avif', 'avis'].includes(tagAt(view, 8))) return null;
  const limit = Math.min(view.byteLength - 16, 100_000);
  for (let at = 8; at < limit; at += 1) {
    if (tagAt(view, at) === 'ispe') return { kind: 'avif', width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  }
  return null;
}
