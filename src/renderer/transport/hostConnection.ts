import { decodeFrame, type Frame } from '../../contract/frames';
import { CLOSE, type FromHost, SOCKET_PATH } from '../../contract/wire';
import { exchangeLaunch, type SocketPage } from './exchangeLaunch';
import type { TransportState } from './shellTransport';

/** Pauses between attempts, milliseconds; the last one repeats. */
const PAUSES = [250, 500, 1_000, 2_000, 5_000] as const;

/** Whom a connection tells what happens. */
export interface ConnectionEars {
  state(state: TransportState): void;
  message(message: Exclude<FromHost, { hello: unknown }>): void;
}

/** The one WebSocket of this tab, opened again whenever it goes. Says hello by itself; `open` begins with the host's answer to it. */
export class HostConnection {
  state: TransportState = 'connecting';
  readonly #page: SocketPage;
  readonly #ears: ConnectionEars;
  #socket: WebSocket | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #launched = false;
  #busy = false;
  #closed = false;

  constructor(page: SocketPage, ears: ConnectionEars) {
    this.#page = page;
    this.#ears = ears;
  }

  /** Begins; later calls are ignored while an attempt is under way, and cut a pause short. */
  async start(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#closed || this.#busy || this.#socket || this.state === 'refused') return;
    // One exchange at a time: the code works once.
    this.#busy = true;
    const got = this.#launched ? 'token' : await exchangeLaunch(this.#page);
    this.#busy = false;
    if (got === 'refused') this.#become('refused');
    else if (got === 'unreachable') this.#later();
    else if (!this.#closed) {
      this.#launched = true;
      this.#open();
    }
  }

  /** Sends a frame; only in the state `open`. */
  send(frame: Frame): void {
    this.#socket?.send(frame as string | Uint8Array<ArrayBuffer>);
  }

  /** Ends for good. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #open(): void {
    const { origin, memory, WebSocket } = this.#page;
    const socket = new WebSocket(origin.replace(/^http/, 'ws') + SOCKET_PATH);
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      const { token, window } = memory;
      socket.send(JSON.stringify({ hello: token ?? '', ...(window === null ? {} : { window }) }));
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      this.#hear(decodeFrame(typeof data === 'string' ? data : new Uint8Array(data)) as FromHost);
    });
    socket.addEventListener('close', ({ code }) => {
      this.#socket = null;
      if (code === CLOSE.refused) return this.#become('refused');
      this.#become(this.state === 'connecting' ? 'connecting' : 'lost');
      this.#later();
    });
  }

  #hear(message: FromHost): void {
    if ('hello' in message) {
      this.#page.memory.window = message.hello.window;
      this.#attempt = 0;
      this.#become('open');
    } else this.#ears.message(message);
  }

  #become(state: TransportState): void {
    if (state === this.state) return;
    this.state = state;
    this.#ears.state(state);
  }

  #later(): void {
    if (this.#closed) return;
    const pause = PAUSES[Math.min(this.#attempt, PAUSES.length - 1)];
    this.#attempt += 1;
    this.#timer = setTimeout(() => void this.start(), pause);
  }
}
