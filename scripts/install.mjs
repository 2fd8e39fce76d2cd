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
 * Installs what the lockfile names when it is not there. Shows how it goes. Where the registry does not answer (asked
 * first, at most half a minute) or with `offline`, npm's cache alone is used. Throws with one line that says what to do.
 */
export async function ensureInstalled({ offline = false } = {}) {
  if (isInstalled()) return;
  const silent = !offline && !(await registryAnswers());
  if (silent) process.stderr.write("The npm registry does not answer; trying npm's own cache ...\n");
  else
    process.stderr.write(
      `Installing the packages of package-lock.json (about 130 MB) from ${offline ? "npm's cache" : 'the npm registry'} ...\n`,
    );
  const { code, output } = await install(offline || silent);
  if (code !== 0) throw new Error(failure(offline, silent, output));
  writeFileSync(stamp, lockHash());
}

/** npm ci would go on for many minutes with a network that swallows everything: each package waits and tries again by itself. */
async function registryAnswers() {
  const { code } = await runCommand(
    npmCommand(),
    ['view', 'fflate', 'version', '--fetch-retries=0', '--fetch-timeout=20000', '--prefer-online'],
    {
      cwd: root,
      timeout: 30_000,
    },
  );
  return code === 0;
}

async function install(fromCache) {
  const args = ['ci', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=30000', '--loglevel=error'];
  args.push('--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000', ...(fromCache ? ['--offline'] : []));
  const started = Date.now();
  const ticker = setInterval(() => process.stderr.write(`  still installing, ${Math.round((Date.now() - started) / 1000)} s\n`), 10_000);
  const result = await runCommand(npmCommand(), args, { cwd: root, timeout: 1_200_000 });
  clearInterval(ticker);
  return result;
}

function failure(offline, silent, output) {
  // A half install must not look like a whole one to the next run.
  rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
  const words = output
    .split('\n')
    .filter((line) => line.includes('npm error') && !line.includes('complete log'))
    .slice(0, 4)
    .join('\n');
  const why = silent ? 'The npm registry did not answer.' : words || output.slice(-600);
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
