import type { IncomingMessage } from 'node:http';
import { pagePolicy } from '../contract/policy';
import { LAUNCH_PATH } from '../contract/wire';
import { rendererAsset } from '../desk/rendererAssets';
import { type Answer, plain } from './answer';
import type { HostDesk } from './hostDesk';
import type { HostServices } from './hostServices';
import { launch } from './launch';
import { hasOwnHost, hostNames, originOf } from './ownAddress';

const NOTHING = plain(404, 'There is nothing at this address.');
const TICKET = /^\/(preview|download)\/([A-Za-z0-9_-]{16,128})(?:\/([^/\\]*(?:\/[^/\\]+)*))?$/;

/** Decodes a path once; null for what no file is called. */
function decoded(path: string): string | null {
  try {
    const name = decodeURIComponent(path);
    return /[\0\\]|(^|\/)\.\.?(\/|$)/.test(name) ? null : name;
  } catch {
    return null;
  }
}

async function ticketAnswer(desk: HostDesk, path: string): Promise<Answer> {
  const [, kind, id, rest] = TICKET.exec(path) ?? [];
  const file = decoded(rest ?? '');
  if ((kind !== 'preview' && kind !== 'download') || id === undefined || file === null) return NOTHING;
  const found = await desk.ticket(kind, id, file);
  if (!found) return plain(404, 'This address has been used or is too old.');
  const headers: Record<string, string> = { 'Content-Type': found.type, 'Cache-Control': 'no-store' };
  headers['Content-Security-Policy'] = found.csp ?? "default-src 'none'; sandbox";
  if (found.download !== null) headers['Content-Disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(found.download)}`;
  return { status: 200, headers, body: found.bytes };
}

function pageAnswer({ page, port }: HostServices, path: string): Answer {
  const asset = rendererAsset(page, path);
  if (!asset) return NOTHING;
  return {
    status: 200,
    headers: {
      'Content-Type': asset.type,
      'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
      'Content-Security-Policy': pagePolicy(hostNames(port).map((name) => `ws://${name}`)),
    },
    body: asset.bytes,
  };
}

/** Answers everything that is not a WebSocket. Host and origin are judged before the path is looked at. */
export async function answerRequest(request: IncomingMessage, services: HostServices): Promise<Answer> {
  const origin = originOf(request, services.port);
  if (!hasOwnHost(request, services.port)) return plain(403, 'This is not the name of this host.');
  if (origin === 'foreign') return plain(403, 'Another site may not ask this host.');
  const target = request.url ?? '';
  if (!/^\/[\x21-\x7e]*$/.test(target)) return plain(400, 'This is not an address of this host.');
  const path = target.split('?', 1)[0] ?? '';
  if (request.method === 'POST' && path === LAUNCH_PATH)
    return origin === 'own' ? launch(request, services) : plain(403, 'A launch names its origin.');
  if (request.method !== 'GET') return plain(405, 'This host answers GET.', { Allow: 'GET' });
  return /^\/(preview|download)\//.test(path) ? ticketAnswer(services.desk, path) : pageAnswer(services, path);
}
