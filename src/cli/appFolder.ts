import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';

/** A folder or file of the installed application, by its path from the folder with package.json; the same in a checkout, a build and a package. */
export function appFolder(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, path);
}

/** The application's version. */
export function appVersion(): string {
  return version;
}
