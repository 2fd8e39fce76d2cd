import type { Bridge } from '../../contract/bridge';
import { createBridgeTransport } from './createBridgeTransport';
import { createSocketTransport } from './createSocketTransport';
import type { ShellTransport } from './shellTransport';
import { tabMemory } from './tabMemory';
import { takeLaunch } from './takeLaunch';

declare global {
  interface Window {
    readonly galley?: Bridge;
  }
}

/**
 * The page's way to its shell: the preload script's bridge where there is one, else the host's WebSocket. To be called once, and before the address is read:
 * it takes the launch code out of it.
 */
export function createTransport(): ShellTransport {
  if (window.galley) return createBridgeTransport(window.galley);
  const launch = takeLaunch(window);
  const transport = createSocketTransport({
    origin: window.location.origin,
    code: launch?.code ?? null,
    memory: tabMemory(() => window.sessionStorage),
    fetch: (input, init) => window.fetch(input, init),
    WebSocket: window.WebSocket,
  });
  const wake = (): void => {
    if (!document.hidden) transport.retry();
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  return transport;
}
