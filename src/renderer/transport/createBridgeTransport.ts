import type { Bridge } from '../../contract/bridge';
import { fail, type Result } from '../../contract/result';
import type { ShellTransport } from './shellTransport';

/** What cannot be cloned throws at once; what throws later lost its other side. */
async function settled<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  let answer: Promise<Result<T>>;
  try {
    answer = ask();
  } catch (error) {
    return fail('bad-input', `The call cannot be handed over: ${error instanceof Error ? error.message : String(error)}`);
  }
  return answer.catch((error: unknown) =>
    fail('closed', `The window could not reach Galley: ${error instanceof Error ? error.message : String(error)}`),
  );
}

/** Calls over the bridge of the preload script. Open as long as the window is. */
export function createBridgeTransport(bridge: Bridge): ShellTransport {
  return {
    state: 'open',
    onState: () => () => {},
    retry: () => {},
    call: (name, input) => settled(() => bridge.call(name, input)),
    on: (name, listener) => bridge.on(name, listener),
    launchUrl: async () => fail('unsupported', 'A window is opened with window.openStory here.'),
    adopt: (file) => settled(() => bridge.adopt(file)),
  };
}
