import { spawn } from 'node:child_process';
import type { Io } from './io';

/** Opens an address of our own in the user's browser where there is a display; says nothing where there is none (the address is printed anyway). */
export function openBrowser(url: string, io: Io): void {
  const linux = process.platform !== 'darwin' && process.platform !== 'win32';
  if (linux && io.env.DISPLAY === undefined && io.env.WAYLAND_DISPLAY === undefined) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => io.err('galley: no browser could be opened; copy the address into one.\n'));
  child.unref();
}
