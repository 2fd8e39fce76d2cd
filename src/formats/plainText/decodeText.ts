import { fail, type Result } from '../../contract/result';
import { acceptText, MAX_TEXT } from './acceptText';

/**
 * The text of a file: UTF-8 (a byte order mark is taken off) or UTF-16 with its byte order mark. Fails with `too-large` over
 * MAX_TEXT bytes and with `bad-input` on anything that is no text; nothing is replaced or guessed.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length > MAX_TEXT)
    return fail(
      'too-large',
      `The text is ${megabytes(bytes.length)} MB long; ${megabytes(MAX_TEXT)} MB is the most that Galley reads as one story. Split it and import the parts.`,
    );
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (wide !== null) return decodeAs(bytes, wide);
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return fail(
      'bad-input',
      `This is no text: byte ${nul + 1} is zero. Export the article as plain text (UTF-8) and import that.`,
      `byte ${nul + 1}`,
    );
  return decodeAs(bytes, 'utf-8');
}

function decodeAs(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Result<string> {
  const swapped = encoding === 'utf-16be' ? swapPairs(bytes) : bytes;
  try {
    return acceptText(new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'utf-16le', { fatal: true }).decode(swapped));
  } catch {
    if (encoding !== 'utf-8')
      return fail('bad-input', 'This is no text: it starts as UTF-16 and is broken after that. Save it as UTF-8 and import that.');
    const at = firstBadByte(bytes);
    return fail(
      'bad-input',
      `This is no UTF-8 text: byte ${at + 1} (${hex(bytes[at])}) fits no character. Save it as UTF-8 and import that.`,
      `byte ${at + 1}`,
    );
  }
}

/** Offset of the first byte that belongs to no well-formed UTF-8 sequence (Unicode, table 3-7). */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return Math.max(0, bytes.length - 1);
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  if (
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f)
  )
    return 0;
  for (let step = 1; step < length; step += 1) if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) swapped[at ^ 1] = bytes[at] ?? 0;
  return swapped;
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).padStart(2, '0')}`;
}

function megabytes(bytes: number): string {
  return (Math.round(bytes / 100_000) / 10).toString();
}
