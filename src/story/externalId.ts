import type { IdSource } from './ids';
import type { StoryFile } from './storyFile';

/** A name for a story that no other has, `urn:uuid:` of version 8 (RFC 9562), out of 150 bits of the id source. Made once in the life of a story. */
export function newExternalId(newId: IdSource): string {
  let bits = 0n;
  for (let part = 0; part < 3; part += 1) for (const letter of newId()) bits = bits * 36n + BigInt(Number.parseInt(letter, 36));
  return uuid((bits % (1n << 128n)).toString(16).padStart(32, '0'));
}

/** As newExternalId, but always the same out of the same digest (at least 32 hex digits), where one input must give one story. */
export function externalIdOf(digest: string): string {
  return uuid(digest.slice(0, 32));
}

/** The story with an identifier: its own, else the one that is made now. */
export function withExternalId(story: StoryFile, make: () => string): StoryFile {
  const { doc } = story;
  if ((doc.attrs?.externalId ?? '') !== '') return story;
  return { ...story, doc: { ...doc, attrs: { ...doc.attrs, externalId: make() } } };
}

/** 32 hex digits as a uuid of version 8. */
function uuid(hex: string): string {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
