import type { PictureInfo } from '../../contract/methods';
import { fail, ok, type Result } from '../../contract/result';
import { CONTAINER_LIMITS } from '../container/containerFormat';
import { sha256 } from '../container/sha256';
import { sniffPicture } from './sniffPicture';

const MAX_PIXELS = 50_000_000;

/** A picture as it goes into a story. */
export interface TakenPicture {
  readonly info: PictureInfo;
  readonly bytes: Uint8Array;
}

/** Takes a picture in from outside. */
export async function takePicture(original: Uint8Array, name: string): Promise<Result<TakenPicture>> {
  if (original.length > CONTAINER_LIMITS.picture)
    return fail('too-large', `“${name}” is too large: pictures have at most 60 MB. Scale it down first.`);
  const sniffed = sniffPicture(original);
  if (sniffed === null)
    return fail('bad-input', `“${name}” is no picture that a story can hold. JPEG, PNG, WebP, GIF and AVIF can be put in.`);
  const { kind, width, height } = sniffed;
  if (width * height > MAX_PIXELS)
    return fail(
      'too-large',
      `“${name}” has ${Math.ceil((width * height) / 1e6)} megapixels; at most 50 are taken in. Scale it down first.`,
    );
  const info = {
    picture: `${sha256(original)}.${kind}`,
    width,
    height,
    bytes: original.length,
    caption: '',
    credit: '',
    alt: '',
    removed: [],
  };
  return ok({ info, bytes: original });
}
