import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Io } from './io';

/** The application's data folder: GALLEY_HOME, else the place that the system gives to applications. The same in every shell. */
export function dataFolder(io: Pick<Io, 'env'>): string {
  const set = io.env.GALLEY_HOME;
  if (set !== undefined && set !== '') return set;
  const home = io.env.HOME ?? homedir();
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Galley');
  if (process.platform === 'win32') return join(io.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Galley');
  return join(io.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Galley');
}
