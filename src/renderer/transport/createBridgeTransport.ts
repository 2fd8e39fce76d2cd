import type { Bridge } from '../../contract/bridge';
import { fail, type Result } from '../../contract/result';
import type { ShellTransport } from './shellTransport';

async function settled<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer;
  } catch (error) {
    return fail('closed', `The window could not reach Galley: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Calls over the bridge of the preload script. Open as long as the window is. */
export function createBridgeTransport(bridge: Bridge): ShellTransport {
  return {
    state: 'open',
    onState: () => () => {},
    retry: () => {},
    call: (name, input) => settled(bridge.call(name, input)),
    on: (name, listener) => bridge.on(name, listener),
    launchUrl: async () => fail('unsupported', 'A window is opened with window.openStory here.'),
    adopt: (file) => settled(bridge.adopt(file)),
  };
}
