import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { HostDesk } from './hostDesk';

/**
 * How long a tab may be away before its working copies are free again, milliseconds: an F5's worth, and less than an opener waits for a story that another
 * window has. A tab that comes back later opens its story again, draft and all.
 */
export const AWAY_TIME = 1_000;
/** How long a socket under the same name has to show that it lives, milliseconds. */
const PROBE_TIME = 1_000;

type Tell = (event: string, payload: unknown) => void;
interface Tab {
  readonly socket: WebSocket;
  readonly tell: Tell;
}

/** The tabs that are open, by the name of their window. */
export interface Tabs {
  /** Lets a socket in and gives the name of its window: the one it asks for, or a new one where another living tab has that name (a duplicated tab copies it). */
  join(socket: WebSocket, wanted: string | undefined, tell: Tell): Promise<string>;
  /** Passes an event to the tab it is for, or to all. */
  tell(event: string, payload: unknown, window?: string): void;
  close(): void;
}

/** True where the socket still answers: a reloaded page's old one may take a moment to go. */
function lives(socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (alive: boolean): void => {
      clearTimeout(timer);
      socket.off('pong', yes);
      socket.off('close', no);
      if (!alive) socket.terminate();
      resolve(alive);
    };
    const yes = (): void => settle(true);
    const no = (): void => settle(false);
    const timer = setTimeout(no, PROBE_TIME);
    socket.once('pong', yes);
    socket.once('close', no);
    if (socket.readyState === socket.OPEN) socket.ping();
    else no();
  });
}

/** Keeps the tabs of one host. */
export function createTabs(desk: HostDesk): Tabs {
  const open = new Map<string, Tab>();
  const away = new Map<string, NodeJS.Timeout>();
  const leave = (window: string, socket: WebSocket): void => {
    if (open.get(window)?.socket !== socket) return;
    open.delete(window);
    const gone = setTimeout(() => {
      away.delete(window);
      desk.windowGone(window);
    }, AWAY_TIME);
    gone.unref();
    away.set(window, gone);
  };
  return {
    async join(socket, wanted, tell) {
      const name = wanted && /^[\w-]{8,64}$/.test(wanted) ? wanted : randomUUID();
      const other = open.get(name);
      const window = other && (await lives(other.socket)) ? randomUUID() : name;
      clearTimeout(away.get(window));
      away.delete(window);
      open.set(window, { socket, tell });
      socket.once('close', () => leave(window, socket));
      return window;
    },
    tell(event, payload, window) {
      for (const [name, tab] of open) if (window === undefined || window === name) tab.tell(event, payload);
    },
    close() {
      for (const timer of away.values()) clearTimeout(timer);
      for (const { socket } of open.values()) socket.close(1001, 'the host closes');
      open.clear();
    },
  };
}
