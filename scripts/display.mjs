import { spawn } from 'node:child_process';

/** True where windows go to the display that is there already: macOS, Windows, DISPLAY, WAYLAND_DISPLAY. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/**
 * A display for Electron: the one that is there, else an Xvfb of our own.
 * Answers `{ env, stop }`, env being what a child must get. Throws when there is no Xvfb to start.
 */
export function ensureDisplay() {
  if (hasDisplay()) return Promise.resolve({ env: {}, stop: () => {} });
  return new Promise((resolve, reject) => {
    // -displayfd: the server picks a free number and says so when it is ready. -noreset: else it starts anew whenever its
    // last client goes, and who comes at that moment finds no display.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const late = setTimeout(() => server.kill(), 20_000);
    server.once('error', () => reject(new Error('There is no display and no Xvfb; install xvfb.')));
    server.once('exit', () => reject(new Error('Xvfb did not start.')));
    server.stdio[3].once('data', (number) => {
      clearTimeout(late);
      const stop = () => server.kill();
      process.once('exit', stop);
      resolve({ env: { DISPLAY: `:${String(number).trim()}` }, stop });
    });
  });
}
