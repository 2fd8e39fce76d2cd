import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInputs } from './buildInputs.mjs';
import { ensureInstalled } from './install.mjs';
import { holdLock } from './lock.mjs';
import { runCommand } from './runCommand.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What can be built: the command, what it needs to be there, and the folders of src that it never reads. */
const TARGETS = {
  cli: {
    label: 'command line and host -> out/cli',
    entries: ['src/cli/galley.ts', 'src/cli/exportWorker.ts'],
    made: ['out/cli/galley.js', 'out/cli/exportWorker.js'],
    skip: ['src/main', 'src/preload', 'src/renderer', 'src/ui'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.node.config.ts', '--logLevel', 'warn'],
  },
  app: {
    label: 'window, bridge and page -> out/main, out/preload, out/renderer',
    entries: ['src/main/index.ts', 'src/preload/index.ts', 'src/renderer/index.html'],
    made: ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'],
    skip: ['src/cli', 'src/host'],
    command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
  },
};

/** True when `out/` already holds what building `name` now would make. */
export function isFresh(name) {
  const stamp = join(root, 'out', `.stamp-${name}`);
  const { made, skip } = TARGETS[name];
  if (!existsSync(stamp) || made.some((file) => !existsSync(join(root, file)))) return false;
  return readFileSync(stamp, 'utf8') === buildInputs(root, skip);
}

/**
 * Builds the named targets (all by default), skipping those whose inputs have not changed. One build runs at a time per
 * checkout. Progress goes to stderr, so that a command's own output stays clean. Throws with the builder's words on a failure.
 */
export async function build(names = Object.keys(TARGETS), { force = false } = {}) {
  const release = await holdLock(join(root, 'node_modules/.cache/build.lock'), 600_000);
  try {
    copyWasm();
    for (const name of names) if (force || !isFresh(name)) await buildOne(name);
  } finally {
    release();
  }
}

async function buildOne(name) {
  const { label, entries, command, skip } = TARGETS[name];
  const missing = entries.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) throw new Error(`Cannot build ${name}: ${missing.join(', ')} is missing.`);
  const started = performance.now();
  process.stderr.write(`Building ${label} ... `);
  const inputs = buildInputs(root, skip);
  rmSync(join(root, 'out', `.stamp-${name}`), { force: true });
  const { code, output } = await runCommand(process.execPath, command, { cwd: root, timeout: 300_000, env: { NODE_ENV: 'production' } });
  if (code !== 0) throw new Error(`The build of ${name} failed.\n${output}`);
  writeFileSync(join(root, 'out', `.stamp-${name}`), inputs);
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

/** The picture codecs: Node reads them from out/wasm, as there is no fetch over files. */
function copyWasm() {
  const target = join(root, 'out/wasm');
  const files = ['jpeg', 'png', 'webp', 'resize'].flatMap((name) => wasmIn(join(root, 'node_modules/@jsquash', name)));
  mkdirSync(target, { recursive: true });
  for (const file of files) {
    const copy = join(target, basename(file));
    if (!existsSync(copy)) cpSync(file, copy);
  }
}

function wasmIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.wasm'))
    .map((file) => join(folder, file));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => arg in TARGETS);
  try {
    await ensureInstalled({ offline: args.includes('--offline') });
    await build(names.length > 0 ? names : undefined, { force: args.includes('--force') });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
