import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findElectron } from './electron.mjs';
import { fetchElectron } from './fetchElectron.mjs';
import { ensureInstalled } from './install.mjs';
import { needNode } from './nodeVersion.mjs';

// npm start [-- [--offline] [--web] [STORY]]: installs and builds what is missing, then opens the application; where
// Electron cannot run, says why in one line and serves the same application to a browser on this machine.

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const offline = args.includes('--offline');
const rest = args.filter((arg) => arg !== '--offline' && arg !== '--web');
const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

needNode();
try {
  await ensureInstalled({ offline });
  await build();
  process.exitCode = await open();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function open() {
  const reason = reasonForBrowser() ?? (await reasonForNoRuntime());
  if (reason !== undefined) return serve(reason);
  const runtime = findElectron();
  const started = Date.now();
  const code = await run(runtime.path, [root, ...rest]);
  // What dies at once never came up (no user namespaces, a missing library); what ran and ended has its own code.
  return code !== 0 && Date.now() - started < 8_000 ? serve(`Electron (${runtime.from}) ended at once with code ${code}`) : code;
}

function reasonForBrowser() {
  if (args.includes('--web')) return 'as --web asks';
  if (headless) return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
  if (process.platform === 'linux' && process.getuid() === 0) return 'this is root, and Electron keeps its sandbox, which root cannot have';
  return undefined;
}

async function reasonForNoRuntime() {
  if (findElectron() !== undefined) return undefined;
  return offline ? 'no Electron is installed and --offline asks for no download' : await fetchElectron();
}

function serve(reason) {
  process.stderr.write(`Galley opens in the browser: ${reason}.\n`);
  return run(process.execPath, [`${root}/out/cli/galley.js`, 'serve', ...(headless ? ['--no-open'] : []), ...rest]);
}

/** Ctrl+C reaches the child by the terminal; this waits for it to finish what it does. */
function run(command, list) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(command, list, { stdio: 'inherit', env });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}
