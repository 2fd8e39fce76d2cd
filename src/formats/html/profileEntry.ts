import { type HtmlProfile, htmlProfile } from '../../contract/houseFile';
import type { JsonValue } from '../../contract/json';
import { isPlain } from './dress';

/** What a page says of its profile in `meta name="galley:profile"`: the parts that are not the plain ones, as JSON; null for the plain profile. */
export function profileEntry(profile: HtmlProfile): string | null {
  if (isPlain(profile)) return null;
  const plain: { readonly [key: string]: unknown } = htmlProfile.parse({});
  const own = Object.entries(profile).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key]));
  return JSON.stringify(Object.fromEntries(own));
}

/** The profile that a page of ours says; null where it says none, or none that there is. */
export function readProfile(entries: readonly (readonly [key: string, json: string])[]): HtmlProfile | null {
  const json = entries.find(([key]) => key === 'profile')?.[1];
  if (json === undefined) return null;
  try {
    const read = htmlProfile.safeParse(JSON.parse(json) as JsonValue);
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
