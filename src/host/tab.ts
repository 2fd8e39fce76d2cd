import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { encodeFrame, type Frame } from '../contract/frames';
import { fail, ok, type Result } from '../contract/result';
import { CLOSE, type FromHost, type FromPage } from '../contract/wire';
import type { HostServices } from './hostServices';
import { sameToken } from './hostToken';
import { TAB_CODE_LIFE } from './launchCodes';
import { pageMessage } from './pageMessage';
import type { Tabs } from './tabs';

/** A socket that has not said a right hello within this time, milliseconds, is closed. */
export const HELLO_TIME = 5_000;
/** How long a socket that is closed has to say goodbye, milliseconds. */
const GOODBYE_TIME = 1_000;
/** Bytes that a socket may send before its hello. */
const HELLO_BYTES = 4_096;
/** Calls of one tab that may wait for their answers at the same time. */
const MOST_CALLS = 256;

/** Sends a message; one that cannot be written (a bug in a handler's value) becomes a failure of its call. */
function send(socket: WebSocket, message: FromHost): void {
  if (socket.readyState !== socket.OPEN) return;
  let frame: Frame;
  try {
    frame = encodeFrame(message);
  } catch {
    if (!('id' in message)) return;
    frame = encodeFrame({ id: message.id, result: fail('io', 'The answer cannot be sent.') });
  }
  socket.send(frame);
}

async function answer(
  message: Exclude<FromPage, { hello: string }>,
  window: string,
  { desk, codes }: HostServices,
): Promise<Result<unknown>> {
  return 'launch' in message ? ok({ code: codes.issue(TAB_CODE_LIFE) }) : desk.dispatch(message.name, message.input, { window });
}

/** Closes a socket with a word, and cuts it where the other side does not answer that: until then it would hold its place. */
function end(socket: WebSocket, code: number, why: string): void {
  socket.close(code, why);
  const cut = setTimeout(() => socket.terminate(), GOODBYE_TIME);
  socket.once('close', () => clearTimeout(cut));
}

/** Closes a stranger: one that is silent, or that talks much before it has said who it is. */
function watchStranger(socket: WebSocket, wire: Duplex): () => void {
  let heard = 0;
  const count = (part: Buffer): void => {
    heard += part.byteLength;
    if (heard > HELLO_BYTES) socket.terminate();
  };
  const silent = setTimeout(() => end(socket, CLOSE.refused, 'no hello'), HELLO_TIME);
  const stop = (): void => {
    clearTimeout(silent);
    wire.off('data', count);
  };
  wire.on('data', count);
  socket.once('close', stop);
  return stop;
}

/** Serves one socket for as long as it lives: hello with the token first (`onKnown`), then calls, each answered by its id. */
export function serveTab(socket: WebSocket, wire: Duplex, services: HostServices, tabs: Tabs, onKnown: () => void): void {
  const known = watchStranger(socket, wire);
  let window: string | null = null;
  let greeted = false;
  let calls = 0;
  const greet = async (message: FromPage): Promise<void> => {
    greeted = true;
    if (!('hello' in message) || !sameToken(message.hello, services.token)) return end(socket, CLOSE.refused, 'wrong token');
    known();
    onKnown();
    window = await tabs.join(socket, message.window, (name, payload) => send(socket, { event: name, payload }));
    send(socket, { hello: { window } });
  };
  const serve = async (message: FromPage): Promise<void> => {
    if (window === null || 'hello' in message) return end(socket, CLOSE.badMessage, 'out of turn');
    if (calls >= MOST_CALLS) return send(socket, { id: message.id, result: fail('too-large', 'Too many calls wait for an answer.') });
    calls += 1;
    const result = await answer(message, window, services);
    calls -= 1;
    send(socket, { id: message.id, result });
  };
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    const message = pageMessage(isBinary ? data : data.toString('utf8'));
    if (!message) end(socket, CLOSE.badMessage, 'not a message');
    else void (greeted ? serve(message) : greet(message));
  });
  // A broken or oversized frame: ws has closed the socket already.
  socket.on('error', () => {});
}
