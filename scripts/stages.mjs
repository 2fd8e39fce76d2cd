import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { DEBIAN_BROWSER, DEBIAN_ELECTRON, installDebian } from './debian.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureTestElectron } from './electron.mjs';
import { runCommand } from './runCommand.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ ok: boolean, note?: string, counts?: Counts }} Outcome of a stage; `counts` where it counts tests */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'node_modules/.cache/reports');
const BIN = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};

/**
 * The stages of `npm test`, in order. Each answers an Outcome; `{ offline, full }` are the flags of the command line.
 * @type {Record<string, (flags: { offline: boolean, full: boolean }) => Promise<Outcome>>}
 */
export const STAGES = {
  types: () => plain([BIN.tsc, '-b', '--force'], 600_000),
  lint: () => plain([BIN.biome, 'ci', '--colors=off', '--error-on-warnings', '--diagnostic-level=warn', '.'], 300_000),
  layers: () => plain(['scripts/layers.mjs'], 120_000),
  unit: async ({ offline }) => {
    await build();
    // strace among them: without it the saves of the real command line under faults would be skipped on a fresh machine.
    await browserTools(offline);
    return vitest('unit', []);
  },
  web: async ({ offline }) => {
    await build();
    await browserTools(offline);
    const chromium = await ensureChromium({ offline });
    const { output } = await runCommand(chromium.path, ['--version'], { timeout: 20_000 });
    const note = `${output.trim().split('\n').at(-1)} at ${chromium.path}, from ${chromium.from}`;
    process.stdout.write(`Chromium: ${note}\n`);
    return { ...(await playwright('web', { CHROMIUM: chromium.path })), note };
  },
  electron: async ({ offline, full }) => {
    await build();
    const env = full ? { GALLEY_FULL: '1' } : {};
    const electron = await ensureTestElectron({ offline });
    if (electron.skip !== undefined) return skipped(electron.skip, env);
    const note = `${electron.path}, from ${electron.from}`;
    process.stdout.write(`Electron: ${note}\n`);
    // Every worker has a display of its own; that one can be had is seen here, once.
    (await ensureDisplay()).stop();
    return { ...(await playwright('electron', { ...env, GALLEY_TEST_ELECTRON: electron.path })), note };
  },
  faults: async ({ offline }) => {
    await build(['cli']);
    await browserTools(offline);
    return vitest('faults', ['--config', 'vitest.faults.config.ts']);
  },
};

async function plain(args, timeout) {
  const { code, timedOut } = await runCommand(process.execPath, args, { cwd: root, show: true, timeout });
  return { ok: code === 0, ...(timedOut ? { note: 'took too long' } : {}) };
}

/** All of Debian's packages at once, as one apt run is faster than three; who needs one says so when it is missing. */
async function browserTools(offline) {
  if (process.platform === 'linux') await installDebian([...DEBIAN_BROWSER, ...DEBIAN_ELECTRON], { offline });
}

async function vitest(name, args) {
  const file = report(name);
  const run = [BIN.vitest, 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, timedOut } = await runCommand(process.execPath, run, { cwd: root, show: true, timeout: 900_000, env: { CI: '1' } });
  const found = read(file);
  const counts = {
    passed: found?.numPassedTests ?? 0,
    failed: found?.numFailedTests ?? 0,
    skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
  };
  return outcome(code, timedOut, counts);
}

async function playwright(project, env) {
  const file = report(project);
  const run = [BIN.playwright, 'test', '--project', project];
  const { code, timedOut } = await runCommand(process.execPath, run, {
    cwd: root,
    show: true,
    timeout: 1_200_000,
    env: { CI: '1', ...env, GALLEY_REPORT: file },
  });
  const stats = read(file)?.stats;
  const flaky = stats?.flaky ?? 0;
  if (flaky > 0) process.stdout.write(`${project}: ${flaky} passed only at the second try; they are listed above as flaky.\n`);
  return outcome(code, timedOut, {
    passed: (stats?.expected ?? 0) + flaky,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

/** A file that does not load runs no test and is one failure all the same, and so is a stage that ran nothing. */
function outcome(code, timedOut, counts) {
  const ran = counts.passed + counts.failed > 0;
  const failed = (code !== 0 || !ran) && counts.failed === 0 ? 1 : counts.failed;
  return { ok: code === 0 && failed === 0, counts: { ...counts, failed }, ...(timedOut ? { note: 'took too long' } : {}) };
}

/** Nothing was run: every test of the stage counts as skipped, with the reason in words. */
async function skipped(reason, env) {
  const { output } = await runCommand(process.execPath, [BIN.playwright, 'test', '--project', 'electron', '--list'], {
    cwd: root,
    timeout: 60_000,
    env,
  });
  const total = Number(/^Total: (\d+) test/m.exec(output)?.[1] ?? 0);
  process.stdout.write(`Electron: skipped, because ${reason}.\n`);
  return { ok: true, note: `skipped: ${reason}`, counts: { passed: 0, failed: 0, skipped: total } };
}

function report(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
