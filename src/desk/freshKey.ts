import { randomBytes } from 'node:crypto';

/** A new key of a draft or working copy: `u` unsaved, `r` read-only, `f` of a file. */
export function freshKey(kind: 'u' | 'r' | 'f'): string {
  return `${kind}-${randomBytes(10).toString('hex')}`;
}
