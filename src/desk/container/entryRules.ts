import { isPictureName } from '../../story/pictureName';
import { CONTAINER_LIMITS, IMAGES, MANIFEST, STORY } from './containerFormat';

/** Compression methods of a zip that a story may have. Source: PKWARE APPNOTE 4.4.5. */
export const STORED = 0;
export const DEFLATED = 8;

/** True for a name that an entry of a story may have. */
export function isEntryName(name: string): boolean {
  return isPackable(name) || name === 'mimetype' || (name.startsWith(IMAGES) && isPictureName(name.slice(IMAGES.length)));
}

/** True where an entry of that name may be packed in that way. */
export function mayBePacked(name: string, compression: number): boolean {
  return compression === STORED || (compression === DEFLATED && isPackable(name));
}

function isPackable(name: string): boolean {
  return name === MANIFEST || name === STORY;
}

/** The most that an entry of that name may hold, unpacked, in bytes. */
export function limitOf(name: string): number {
  if (name === 'mimetype') return CONTAINER_LIMITS.mimetype;
  if (name === MANIFEST) return CONTAINER_LIMITS.manifest;
  return name === STORY ? CONTAINER_LIMITS.story : CONTAINER_LIMITS.picture;
}
