import { renderPicture } from './renderPicture';
import { sniffPicture } from './sniffPicture';

const KEPT = 24;
const made = new Map<string, Uint8Array>();

/** A picture for the canvas, at most `maxWidth` pixels wide, or as it is where it cannot be scaled. The last 24 are kept in memory; `name` is the picture's own, by its hash. */
export async function thumbnail(bytes: Uint8Array, name: string, maxWidth: number): Promise<Uint8Array> {
  const sniffed = sniffPicture(bytes);
  if (sniffed === null || sniffed.width <= maxWidth) return bytes;
  const key = `${name} ${maxWidth}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const height = Math.max(1, Math.round((sniffed.height * maxWidth) / sniffed.width));
  const small = (await renderPicture(bytes, { crop: null, width: maxWidth, height })).bytes;
  made.set(key, small);
  for (const oldest of made.keys()) {
    if (made.size <= KEPT) break;
    made.delete(oldest);
  }
  return small;
}
