import type { PictureInfo } from '../../contract/pictureInfo';
import { fail, ok, type Result } from '../../contract/result';
import { CONTAINER_LIMITS } from '../container/containerFormat';
import { sha256 } from '../container/sha256';
import { pictureFacts } from './pictureFacts';
import { sniffPicture } from './sniffPicture';
import { stripPicture } from './stripPicture';

const MAX_PIXELS = 50_000_000;

/** A picture as it goes into a story. */
export interface TakenPicture {
  readonly info: PictureInfo;
  readonly bytes: Uint8Array;
}

/**
 * Takes a picture in from outside: what it is decides its bytes, not its name; caption, credit and alternative text are read; location,
 * serial numbers and everything else beside the pixels are taken out. Fails with `bad-input` (no picture that a story holds, SVG
 * among them), `damaged` or `too-large` (60 MB, 50 megapixels), naming the file.
 */
export async function takePicture(original: Uint8Array, name: string): Promise<Result<TakenPicture>> {
  if (original.length > CONTAINER_LIMITS.picture)
    return fail('too-large', `“${name}” is too large: pictures have at most 60 MB. Scale it down first.`);
  const sniffed = sniffPicture(original);
  if (sniffed === null)
    return fail('bad-input', `“${name}” is no picture that a story can hold. JPEG, PNG, WebP, GIF and AVIF can be put in.`);
  const { kind, width, height } = sniffed;
  if (width * height > MAX_PIXELS) {
    return fail(
      'too-large',
      `“${name}” has ${Math.ceil((width * height) / 1e6)} megapixels; at most 50 are taken in. Scale it down first.`,
    );
  }
  const { caption, credit, alt, orientation, told } = await pictureFacts(original);
  const stripped = await stripPicture(original, kind, orientation, name);
  if (!stripped.ok) return stripped;
  const bytes = stripped.value;
  const upright = sniffPicture(bytes);
  if (upright === null) return fail('damaged', `“${name}” is damaged: it cannot be read without the data beside it. Nothing was put in.`);
  const info = {
    picture: `${sha256(bytes)}.${kind}`,
    width: upright.width,
    height: upright.height,
    bytes: bytes.length,
    caption,
    credit,
    alt,
  };
  return ok({ info: { ...info, removed: bytes.length < original.length || orientation !== 1 ? told : [] }, bytes });
}
