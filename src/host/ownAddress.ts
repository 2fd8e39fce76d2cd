import type { IncomingMessage } from 'node:http';

/** All values that a request gave for a header, as they came: Node keeps the first `Host` and drops the rest without a word. */
function given(request: IncomingMessage, name: string): string[] {
  const values: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    if (request.rawHeaders[at]?.toLowerCase() === name) values.push(request.rawHeaders[at + 1] ?? '');
  }
  return values;
}

/** The names that the host answers to, and no others: a foreign name that resolves to 127.0.0.1 is DNS rebinding. */
export function hostNames(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** True where the request names this host, once, to the letter. */
export function hasOwnHost(request: IncomingMessage, port: number): boolean {
  const [host, ...more] = given(request, 'host');
  return host !== undefined && more.length === 0 && hostNames(port).includes(host);
}

/** The origin that a request claims: `own` where it is that of the very host it names, `none` where the header is missing, `foreign` otherwise. */
export function originOf(request: IncomingMessage, port: number): 'own' | 'none' | 'foreign' {
  const origins = given(request, 'origin');
  if (origins.length === 0) return 'none';
  const own = hasOwnHost(request, port) && origins.length === 1 && origins[0] === `http://${request.headers.host}`;
  return own ? 'own' : 'foreign';
}
