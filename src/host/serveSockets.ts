import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { EVENT_NAMES } from '../contract/events';
import { MAX_MESSAGE, SOCKET_PATH } from '../contract/wire';
import type { HostServices } from './hostServices';
import { hasOwnHost, originOf } from './ownAddress';
import { createStrangers } from './strangers';
import { serveTab } from './tab';
import { createTabs } from './tabs';

/** Tabs that may be open at the same time. */
const MOST_TABS = 128;
/** Every socket is asked for a sign of life after this time, milliseconds, and dropped when it gave none to the last one. */
const HEARTBEAT = 30_000;

function refuse(wire: Duplex, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function judge(request: IncomingMessage, services: HostServices, open: number): string | null {
  if (!hasOwnHost(request, services.port) || originOf(request, services.port) !== 'own') return '403 Forbidden';
  if (request.method !== 'GET' || request.url !== SOCKET_PATH) return '404 Not Found';
  return open >= MOST_TABS ? '503 Service Unavailable' : null;
}

function keepAlive(sockets: WebSocketServer): NodeJS.Timeout {
  const answered = new WeakSet<object>();
  sockets.on('connection', (socket) => {
    answered.add(socket);
    socket.on('pong', () => answered.add(socket));
  });
  return setInterval(() => {
    for (const socket of sockets.clients) {
      if (!answered.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, HEARTBEAT).unref();
}

/** Accepts the one WebSocket of each tab on a listening server: exact host, exact origin, exact path. Returns the way to close them all. */
export function serveSockets(server: Server, services: HostServices): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  const tabs = createTabs(services.desk);
  const strangers = createStrangers();
  const heartbeat = keepAlive(sockets);
  server.on('upgrade', (request: IncomingMessage, wire: Duplex, head: Buffer) => {
    wire.on('error', () => wire.destroy());
    const no = judge(request, services, sockets.clients.size - strangers.count());
    if (no) return refuse(wire, no);
    sockets.handleUpgrade(request, wire, head, (socket) => {
      sockets.emit('connection', socket, request);
      serveTab(socket, wire, services, tabs, strangers.meet(socket));
    });
  });
  const stops = EVENT_NAMES.map((event) => services.desk.on(event, (payload, window) => tabs.tell(event, payload, window)));
  return () => {
    clearInterval(heartbeat);
    for (const stop of stops) stop();
    tabs.close();
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}
