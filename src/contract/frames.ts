/**
 * How the contract travels over a WebSocket. A message without bytes is one text frame of JSON. A message that holds Uint8Array values is one
 * binary frame: the length of a JSON header (4 bytes, big-endian), the header `{message, blobs: [{path, length}]}` with `null` where bytes stood,
 * and the bytes themselves one after another.
 */
export type Frame = string | Uint8Array;

type Path = readonly (string | number)[];
interface Piece {
  readonly path: Path;
  readonly length: number;
}

/** No call of the contract carries more values of bytes than this. */
const MAX_BLOBS = 64;

function lift(value: unknown, path: Path, out: { path: Path; bytes: Uint8Array }[]): unknown {
  if (value instanceof Uint8Array) {
    out.push({ path, bytes: value });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, at) => lift(item, [...path, at], out));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lift(item, [...path, key], out)]));
}

/** Turns a message into a frame. Throws a RangeError for a message that nests endlessly; values that JSON cannot carry are dropped as JSON.stringify does. */
export function encodeFrame(message: unknown): Frame {
  const found: { path: Path; bytes: Uint8Array }[] = [];
  const lifted = lift(message, [], found);
  if (found.length === 0) return JSON.stringify(lifted);
  const blobs: Piece[] = found.map(({ path, bytes }) => ({ path, length: bytes.byteLength }));
  const header = new TextEncoder().encode(JSON.stringify({ message: lifted, blobs }));
  const frame = new Uint8Array(4 + header.byteLength + blobs.reduce((sum, blob) => sum + blob.length, 0));
  new DataView(frame.buffer).setUint32(0, header.byteLength);
  frame.set(header, 4);
  let at = 4 + header.byteLength;
  for (const { bytes } of found) {
    frame.set(bytes, at);
    at += bytes.byteLength;
  }
  return frame;
}

function isPiece(value: unknown): value is Piece {
  if (typeof value !== 'object' || value === null) return false;
  const { path, length } = value as { path?: unknown; length?: unknown };
  return Array.isArray(path) && path.length > 0 && Number.isSafeInteger(length) && (length as number) >= 0;
}

/** Puts bytes where the header left a null, and only there: no path may make a key or reach an inherited one. */
function place(message: unknown, path: Path, bytes: Uint8Array): void {
  let target: unknown = message;
  for (const [at, key] of path.entries()) {
    if (typeof target !== 'object' || target === null || !Object.hasOwn(target, key)) throw new Error('a value of bytes has no place');
    const holder = target as Record<string | number, unknown>;
    if (at < path.length - 1) target = holder[key];
    else if (holder[key] === null) holder[key] = bytes;
    else throw new Error('a value of bytes has no place');
  }
}

function decodeBinary(frame: Uint8Array): unknown {
  if (frame.byteLength < 4) throw new Error('the frame is cut');
  const length = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(0);
  if (length > frame.byteLength - 4) throw new Error('the frame is cut');
  const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(frame.subarray(4, 4 + length)));
  const { message, blobs } = (typeof header === 'object' && header !== null ? header : {}) as { message?: unknown; blobs?: unknown };
  if (!Array.isArray(blobs) || blobs.length > MAX_BLOBS || !blobs.every(isPiece)) throw new Error('the header does not list its bytes');
  let at = 4 + length;
  for (const blob of blobs) {
    if (blob.length > frame.byteLength - at) throw new Error('the frame is cut');
    place(message, blob.path, frame.slice(at, at + blob.length));
    at += blob.length;
  }
  if (at !== frame.byteLength) throw new Error('the frame is longer than its header says');
  return message;
}

/** Reads a frame of unknown origin. Throws an Error for anything that encodeFrame does not write; the caller closes the connection. */
export function decodeFrame(frame: Frame): unknown {
  return typeof frame === 'string' ? JSON.parse(frame) : decodeBinary(frame);
}
