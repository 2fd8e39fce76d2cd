import { encodeFrame, type Frame } from '../../contract/frames';
import { fail, ok, type Result } from '../../contract/result';
import { MAX_MESSAGE } from '../../contract/wire';
import type { SocketPage } from './exchangeLaunch';
import { HostConnection } from './hostConnection';
import { listeners } from './listeners';
import { lostCall, pendingCalls } from './pendingCalls';
import type { ShellTransport, TransportState } from './shellTransport';

/** How long a call made before the first connection waits, milliseconds. */
const FIRST_WAIT = 30_000;

function frameOf(message: object): Result<Frame> {
  try {
    const frame = encodeFrame(message);
    const size = typeof frame === 'string' ? frame.length : frame.byteLength;
    return size > MAX_MESSAGE ? fail('too-large', 'This is larger than Galley takes at once (80 MB).') : ok(frame);
  } catch {
    return fail('bad-input', 'The call cannot be written down.');
  }
}

/** Resolves when the state is no longer `connecting`, or after `wait` milliseconds. */
function settledState(connection: HostConnection, onState: ShellTransport['onState'], wait: number): Promise<TransportState> {
  if (connection.state !== 'connecting') return Promise.resolve(connection.state);
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve(connection.state);
    };
    const timer = setTimeout(done, wait);
    const stop = onState(done);
  });
}

/**
 * Calls over the one WebSocket of this tab. Calls made before the first connection wait for it (30 s); calls made while the connection is lost, and
 * those under way when it goes, end `closed`. It connects again by itself, with growing pauses.
 */
export function createSocketTransport(page: SocketPage): ShellTransport & { close(): void } {
  const events = listeners();
  const pending = pendingCalls();
  const connection = new HostConnection(page, {
    state(state) {
      if (state !== 'open') pending.closeAll();
      events.tell('state', state);
    },
    message(message) {
      if ('event' in message) events.tell(`event ${message.event}`, message.payload);
      else pending.settle(message.id, message.result);
    },
  });
  const onState: ShellTransport['onState'] = (listener) => events.add('state', (state) => listener(state as TransportState));
  const post = async (message: object): Promise<Result<unknown>> => {
    const state = await settledState(connection, onState, FIRST_WAIT);
    if (state === 'refused') return fail('refused', 'This tab has no right to Galley. Open Galley again from where it was started.');
    if (state !== 'open') return lostCall();
    const { id, answer } = pending.start();
    const frame = frameOf({ id, ...message });
    if (frame.ok) connection.send(frame.value);
    else pending.settle(id, frame);
    return answer;
  };
  void connection.start();
  return {
    get state() {
      return connection.state;
    },
    onState,
    call: (name, input) => post({ name, input }),
    on: (name, listener) => events.add(`event ${name}`, listener),
    retry: () => void connection.start(),
    async launchUrl(route) {
      const answer = await post({ launch: true });
      if (!answer.ok) return answer;
      return ok(`${page.origin}/#${new URLSearchParams({ code: (answer.value as { code: string }).code, to: route })}`);
    },
    adopt: async () => fail('unsupported', 'A file is sent with its bytes here.'),
    close: () => connection.close(),
  };
}
