import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from './runCommand.mjs';

/** What the browser tests need from Debian. */
export const DEBIAN_BROWSER = ['chromium', 'fonts-noto-core'];

/** What the tests on Electron need on top: a display, the libraries that Electron links to, pip for the wheel, strace for the network test. */
export const DEBIAN_ELECTRON = [
  'xvfb',
  'xauth',
  'strace',
  'python3-pip',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libdrm2',
  'libatk-bridge2.0-0',
  'fonts-noto-core',
];

/**
 * Installs those of `packages` that are missing, when this is root on Debian. Prints names, size and source first; a
 * mirror that does not answer gives up within a minute. Answers undefined when all are there, else why they are not.
 */
export async function installDebian(packages, { offline = false } = {}) {
  if (!isDebian()) return 'this is not Debian';
  const missing = await missingOf(packages);
  if (missing.length === 0) return undefined;
  if (offline) return `Debian packages are missing (${missing.join(', ')}) and --offline asks for no download`;
  if (process.getuid() !== 0) return `Debian packages are missing (${missing.join(', ')}) and only root can install them`;
  const update = await apt(['update'], 55_000);
  if (update.code !== 0) return `the Debian mirror did not answer (missing: ${missing.join(', ')})`;
  const plan = await apt(['install', '--print-uris', '-qq', '--no-install-recommends', ...missing], 55_000);
  if (plan.code !== 0) return `Debian does not have ${missing.join(', ')}`;
  process.stderr.write(`Installing from Debian: ${missing.join(', ')} (${sizeAndSource(plan.output)}) ...\n`);
  const install = await apt(['install', '-y', '--no-install-recommends', ...missing], 600_000);
  return install.code === 0 ? undefined : `apt-get could not install ${missing.join(', ')}:\n${install.output.slice(-800)}`;
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Debian 13 provides some of these under new names (t64): apt takes the old ones, dpkg does not know them, and asking twice costs seconds. */
async function missingOf(packages) {
  const { output } = await runCommand('dpkg-query', ['-s', ...packages], { timeout: 20_000, env: { LC_ALL: 'C' } });
  const there = new Set([...output.matchAll(/^Package: (\S+)\nStatus: install ok installed$/gm)].map((match) => match[1]));
  return packages.filter((name) => !there.has(name));
}

function apt(args, timeout) {
  const options = [
    '-o',
    'Acquire::Retries=1',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'Acquire::https::Timeout=20',
    '-o',
    'DPkg::Lock::Timeout=60',
  ];
  return runCommand('apt-get', [...options, ...args], { timeout, env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } });
}

function sizeAndSource(uris) {
  const rows = [...uris.matchAll(/^'([a-z]+:\/\/[^/']+)\S*' \S+ (\d+)/gm)];
  const size = rows.reduce((sum, [, , bytes]) => sum + Number(bytes), 0);
  return `${rows.length} packages, ${(size / 1e6).toFixed(0)} MB, from ${[...new Set(rows.map(([, host]) => host))].join(' and ')}`;
}
