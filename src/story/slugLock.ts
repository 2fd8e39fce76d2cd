import type { JsonValue } from '../contract/json';

type Metadata = { readonly [key: string]: JsonValue };

/** True once a story has left: its address is known elsewhere, and its slug is changed only by somebody who means to. */
export function isSlugLocked(metadata: Metadata | undefined): boolean {
  return metadata?.status === 'sent' || (metadata?.sentSlug ?? '') !== '';
}
