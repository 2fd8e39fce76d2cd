import type { HtmlProfile } from '../../contract/houseFile';
import { isPlain } from './dress';
import { PLAIN_PROFILE } from './plainProfile';

/** What a page says of its profile in `meta name="galley:profile"`: the parts that are not the plain ones, as JSON; null for the plain profile. */
export function profileEntry(profile: HtmlProfile): string | null {
  if (isPlain(profile)) return null;
  const plain: { readonly [key: string]: unknown } = PLAIN_PROFILE;
  const own = Object.entries(profile).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key]));
  return JSON.stringify(Object.fromEntries(own));
}
