import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The application's data folder (settings, drafts, pictures): `GALLEY_HOME` where set, else where Electron would put it, so that all shells share one.
 * Absolute; not made here.
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.GALLEY_HOME) return resolve(env.GALLEY_HOME);
  const home = env.HOME || homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Galley');
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Galley');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Galley');
}
