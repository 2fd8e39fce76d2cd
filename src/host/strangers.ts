import type { WebSocket } from 'ws';

/** Sockets that may wait for their hello at the same time. A page says it as soon as its socket is open. */
export const MOST_STRANGERS = 32;

/** The sockets that have not said who they are. */
export interface Strangers {
  /** How many there are. */
  count(): number;
  /** Lets one in; where there are too many, the one that has been silent longest goes. Returns the way to say that it is known. */
  meet(socket: WebSocket): () => void;
}

/** Keeps the strangers of one host, so that silent ones take no place from a page that has the token. */
export function createStrangers(): Strangers {
  // In the order in which they came.
  const waiting = new Set<WebSocket>();
  return {
    count: () => waiting.size,
    meet(socket) {
      const [oldest] = waiting;
      if (oldest !== undefined && waiting.size >= MOST_STRANGERS) {
        waiting.delete(oldest);
        oldest.terminate();
      }
      waiting.add(socket);
      const known = () => void waiting.delete(socket);
      socket.once('close', known);
      return known;
    },
  };
}
