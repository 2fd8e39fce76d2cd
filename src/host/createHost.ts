import { createServer, type Server } from 'node:http';
import { plain, sendAnswer } from './answer';
import { answerRequest } from './answerRequest';
import type { HostDesk } from './hostDesk';
import type { HostServices } from './hostServices';
import { readHostToken } from './hostToken';
import { createLaunchCodes } from './launchCodes';
import { listen } from './listen';
import { readPage } from './readPage';
import { serveSockets } from './serveSockets';

/** What a host is made of. */
export interface HostOptions {
  readonly desk: HostDesk;
  /** Folder of the built page: `out/renderer`. */
  readonly assets: string;
  /** The application's data folder: the token lies there. */
  readonly home: string;
  /** 0: the port of the last run where it is free, else any. Another number: that one or none. */
  readonly port: number;
}

/** A host that listens. */
export interface Host {
  readonly port: number;
  /** Address for a browser, with a launch code that works once. `route` is what stands after the page's `#`: `/`, `/story/<id>`, `/new`. */
  url(route?: string): string;
  /** Stops listening and ends every connection. The desk stays open. */
  close(): Promise<void>;
}

/** One machine, one user: what does not finish soon is not a browser. Milliseconds. */
const TIMES = { headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 };
const MOST_CONNECTIONS = 512;

function answerAll(server: Server, services: HostServices): void {
  server.on('request', (request, response) => {
    response.on('error', () => response.destroy());
    answerRequest(request, services)
      .catch(() => plain(500, 'The answer failed.'))
      .then((answer) => sendAnswer(response, answer))
      .catch(() => response.destroy());
  });
  // The header `Expect: 100-continue` would have Node invite a body before anything was judged.
  server.on('checkContinue', (_, response) => sendAnswer(response, plain(417, 'Nothing to expect here.')));
  server.on('clientError', (_, wire) => wire.destroy());
}

/**
 * Serves the application on loopback. Rejects where the page is not built, the home cannot be written or the port is taken.
 * What is trusted: the exact host name and origin, and the token that a launch code gave once (docs/decisions/0003).
 */
export async function createHost({ desk, assets, home, port: asked }: HostOptions): Promise<Host> {
  const server = createServer({ ...TIMES, maxHeaderSize: 16_384, requireHostHeader: false });
  server.maxConnections = MOST_CONNECTIONS;
  const [page, token] = await Promise.all([readPage(assets), readHostToken(home)]);
  const last = desk.setting('hostPort');
  const port = await listen(server, asked, last);
  const services: HostServices = { desk, page, token, port, codes: createLaunchCodes() };
  answerAll(server, services);
  const closeSockets = serveSockets(server, services);
  if (asked === 0 && port !== last) await desk.setSetting('hostPort', port);
  return {
    port,
    url: (route = '/') => `http://127.0.0.1:${port}/#${new URLSearchParams({ code: services.codes.issue(), to: route })}`,
    close: () =>
      new Promise((resolve) => {
        closeSockets();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
