import { safeAddress } from '../../story/address';
import { EMBED_PROVIDERS } from './embedProviders.table';

/** What an address says of itself; nothing is fetched. */
export interface EmbedFacts {
  /** The service, or the host of an address that is not known: `YouTube`, `example.org`. */
  readonly provider: string;
  /** Class of the service in published HTML; '' for one that is not known. */
  readonly slug: string;
  readonly kind: 'post' | 'video' | 'audio' | 'map' | 'chart' | 'page';
  /** Who posted it, where the address says so: `@name`; else ''. */
  readonly author: string;
  /** The address as a reader takes it in: without scheme, `www.` and a last stroke. */
  readonly shown: string;
}

/** The facts of a web address; null where it is none (empty, mailto, not safe). */
export function embedOf(address: unknown): EmbedFacts | null {
  const safe = safeAddress(address);
  if (safe === null || !/^https?:/i.test(safe)) return null;
  const { hostname, pathname, search } = new URL(safe);
  const host = hostname.replace(/^(?:www|m|mobile)\./, '');
  const path = pathname + search;
  const known = EMBED_PROVIDERS.find((one) => one.host.test(host) && one.path.test(path));
  return {
    provider: known?.name ?? host,
    slug: known?.slug ?? '',
    kind: known?.kind ?? 'page',
    author: known === undefined ? '' : authorOf(known.slug, pathname),
    shown: safe.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''),
  };
}

function authorOf(slug: string, path: string): string {
  const [first = '', second = ''] = path.split('/').slice(1).map(plain);
  if (slug === 'x') return first === 'i' ? '' : `@${first}`;
  if (slug === 'bluesky') return `@${second}`;
  if (slug === 'reddit') return `r/${second}`;
  if (slug === 'telegram') return `@${first === 's' ? second : first}`;
  return first.startsWith('@') ? first : '';
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a post, film, map or chart of a service that is known, where it is all that `text` says; else null. */
export function knownEmbed(text: string): string | null {
  const address = text.trim();
  return address !== '' && embedOf(address)?.slug ? address : null;
}

/** The address of a picture, by how it ends, where it is all that `text` says; else null. */
export function pictureAddress(text: string): string | null {
  const address = safeAddress(text.trim());
  return address !== null && /^https?:\/\/[^?#]+\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(address) ? address : null;
}
