import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the application: the nearest one above this code with a package.json, in development, built and packaged alike. */
export function applicationFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The application has no folder with a package.json.');
    folder = above;
  }
  return folder;
}
