import { joined } from './stripJpeg';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const END = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** A GIF with the same pictures and nothing beside them: comments, texts, application data other than the loop count, and whatever stands behind the end go. Null where the blocks do not fit together. Source: GIF89a. */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  let at = 13 + tableSize(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const from = at;
    const kind = bytes[at];
    if (kind === END) return joined([...kept, bytes.subarray(at, at + 1)]);
    if (kind === IMAGE) at = endOfBlocks(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0));
    else if (kind === EXTENSION) at = endOfBlocks(bytes, at + 2);
    else return null;
    if (at > bytes.length) return null;
    if (kind === IMAGE || stays(bytes.subarray(from, at))) kept.push(bytes.subarray(from, at));
  }
  return null;
}

function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function stays(extension: Uint8Array): boolean {
  if (extension[1] === GRAPHIC_CONTROL) return true;
  const name = Buffer.from(extension.subarray(3, 14)).toString('latin1');
  return extension[1] === APPLICATION && (name === 'NETSCAPE2.0' || name === 'ANIMEXTS1.0');
}
