import { join } from 'node:path';
import { protocol } from 'electron';
import { ANSWER_HEADERS, pagePolicy } from '../contract/policy';
import type { Desk } from '../desk/desk';
import type { RendererAssets } from '../desk/rendererAssets';
import { APP_ORIGIN, SCHEME } from './runtime';

/** Gives the scheme the rights of https: an origin, fetch, storage, and a policy of its own. To be called before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

const TICKET = /^\/preview\/([A-Za-z0-9_-]{16,128})(?:\/(.*))?$/;
const ONCE = { 'Cache-Control': 'no-store' };

function answer(status: number, headers: Readonly<Record<string, string>>, body: Uint8Array | string): Response {
  return new Response(body as Uint8Array<ArrayBuffer> | string, { status, headers: { ...ANSWER_HEADERS, ...ONCE, ...headers } });
}

const nothing = (): Response => answer(404, { 'Content-Type': 'text/plain; charset=utf-8' }, 'There is nothing at this address.\n');

/** Decodes a file's name once; '%' where it is no name, which no file is called. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '%';
  }
}

async function preview(desk: Desk, id: string, file: string): Promise<Response> {
  const found = await desk.ticket('preview', id, decoded(file));
  if (!found) return nothing();
  return answer(200, { 'Content-Type': found.type, 'Content-Security-Policy': found.csp ?? "default-src 'none'; sandbox" }, found.bytes);
}

/**
 * Serves the built page under galley://app/ and previews under galley://app/preview/<ticket>/: one origin, as on the web host, so that the
 * preview's own policy (`frame-ancestors 'self'`) holds in both shells.
 */
export function serveApp(desk: () => Promise<Desk>): void {
  let listed: Promise<RendererAssets> | null = null;
  const page = import('../desk/rendererAssets');
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !request.url.startsWith(`${APP_ORIGIN}/`)) return nothing();
    const path = request.url.slice(APP_ORIGIN.length).split(/[?#]/, 1)[0] ?? '/';
    const [, ticket, file] = TICKET.exec(path) ?? [];
    if (ticket !== undefined) return preview(await desk(), ticket, file ?? '');
    const { readRendererAssets, rendererAsset, readAsset } = await page;
    listed ??= readRendererAssets(join(__dirname, '../renderer'));
    const asset = rendererAsset(await listed, path);
    if (!asset) return nothing();
    return answer(200, { 'Content-Type': asset.type, 'Content-Security-Policy': pagePolicy() }, await readAsset(asset));
  });
}
