import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './runCommand.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules/.galley-lock');

/** True when node_modules holds what the lockfile asks for: our own stamp, or npm's copy of a lockfile no older than it. */
export function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') === lockHash() : sameVersions();
}

/**
 * Installs what the lockfile names when it is not there. Shows npm's own progress. A network that does not answer fails
 * within a minute, and `offline` asks npm's cache alone. Throws with one line that says what to do.
 */
export async function ensureInstalled({ offline = false } = {}) {
  if (isInstalled()) return;
  process.stderr.write('Installing the packages of package-lock.json (about 130 MB) from the npm registry ...\n');
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    '--fetch-timeout=25000',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
    '--loglevel=http',
  ];
  if (offline) args.push('--offline');
  let seen = 0;
  const ticker = setInterval(() => {
    seen += 10;
    process.stderr.write(`  still installing, ${seen} s\n`);
  }, 10_000);
  const { code, output, timedOut } = await runCommand(npmCommand(), args, {
    cwd: root,
    stall: 55_000,
    laterStall: 300_000,
    timeout: 1_200_000,
  });
  clearInterval(ticker);
  if (code !== 0) throw new Error(failure(offline, timedOut, output));
  writeFileSync(stamp, lockHash());
}

function failure(offline, timedOut, output) {
  // A half install must not look like a whole one to the next run.
  rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
  const words = output
    .split('\n')
    .filter((line) => line.includes('npm error'))
    .slice(0, 4)
    .join('\n');
  const why = timedOut ? 'The npm registry did not answer.' : words || output.slice(-600);
  const next = offline
    ? 'Run once without --offline.'
    : 'Check the network (or the proxy and registry in ~/.npmrc) and run the same command again.';
  return `The packages could not be installed. Nothing else was changed. ${next}\n${why}`;
}

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** npm keeps what it installed in node_modules/.package-lock.json: every non-optional package must be there in its version. */
function sameVersions() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || have[path]?.version === version);
}
