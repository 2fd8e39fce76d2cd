/** What the window shows, as its address says. */
export type Route =
  | { readonly name: 'library' }
  | { readonly name: 'story'; readonly id: string }
  | { readonly name: 'new'; readonly imports: boolean };

/** Reads the part of an address behind `#`. Anything unknown is the library. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  if (path === '/new') return { name: 'new', imports: new URLSearchParams(query).get('import') === '1' };
  const id = /^\/story\/([^/]+)$/.exec(path)?.[1];
  return id === undefined ? { name: 'library' } : { name: 'story', id: decoded(id) };
}

/** The address of a route, without `#`. */
export function routeAddress(route: Route): string {
  if (route.name === 'story') return `/story/${encodeURIComponent(route.id)}`;
  if (route.name === 'new') return route.imports ? '/new?import=1' : '/new';
  return '/';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
