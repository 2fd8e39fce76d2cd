/** What a launch address carries after `#`. */
export interface Launch {
  readonly code: string;
}

/** Where the launch code is read from and taken out of. */
export interface Addressed {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
}

/** Takes `#code=…&to=…` out of the address and leaves `#<to>`, so that neither history nor bookmarks keep the code. Null, and nothing touched, where there is none. */
export function takeLaunch({ location, history }: Addressed): Launch | null {
  if (!location.hash.startsWith('#code=')) return null;
  const fields = new URLSearchParams(location.hash.slice(1));
  const to = fields.get('to') ?? '/';
  history.replaceState(null, '', `${location.pathname}${location.search}#${to.startsWith('/') ? to : '/'}`);
  return { code: fields.get('code') ?? '' };
}
