import type { IdSource } from './ids';

/** A name for a story that no other has, `urn:uuid:` of version 8 (RFC 9562), out of 150 bits of the id source. Made once in the life of a story. */
export function newExternalId(newId: IdSource): string {
  let bits = 0n;
  for (let part = 0; part < 3; part += 1) for (const letter of newId()) bits = bits * 36n + BigInt(Number.parseInt(letter, 36));
  const hex = (bits % (1n << 128n)).toString(16).padStart(32, '0');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
