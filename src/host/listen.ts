import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ports that a browser refuses to open are all below this; so are those that need rights. */
const LOWEST = 1024;

function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => reject(error);
    server.once('error', failed);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Listens on 127.0.0.1 and nothing else; resolves with the port. A port that was asked for is taken or the promise rejects; without one (0) the
 * port of the last run is taken where it is free, so that the page's origin and what it stored there stay, else any.
 */
export async function listen(server: Server, asked: number, last: unknown): Promise<number> {
  if (asked !== 0) return tryPort(server, asked);
  const usable = typeof last === 'number' && Number.isInteger(last) && last >= LOWEST && last < 65_536;
  return usable ? tryPort(server, last).catch(() => tryPort(server, 0)) : tryPort(server, 0);
}
