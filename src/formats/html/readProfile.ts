import { type HtmlProfile, htmlProfile } from '../../contract/houseFile';
import type { JsonValue } from '../../contract/json';

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
