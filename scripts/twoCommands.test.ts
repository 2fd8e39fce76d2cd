import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
let running: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-commands-'));
});
afterEach(async () => {
  if (running !== undefined && running.exitCode === null && running.signalCode === null) {
    const gone = new Promise((resolve) => running?.once('exit', resolve));
    running.kill('SIGTERM');
    await gone;
  }
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** A script of the repository (or of a copy of it), with nothing of this shell but where programs lie. */
function started(script: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd = root): { child: ChildProcess; said: () => string } {
  let said = '';
  const child = spawn(process.execPath, [join(cwd, 'scripts', script), ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: folder, GALLEY_HOME: join(folder, 'home'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr?.on('data', (part) => {
    said += String(part);
  });
  running = child;
  return { child, said: () => said };
}

const ROOT = process.getuid?.() === 0;

describe('npm start', () => {
  const CASES: readonly (readonly [string, readonly string[], NodeJS.ProcessEnv, RegExp])[] = [
    ['without a display', [], {}, /there is no display/],
    ['where the browser is asked for', ['--web'], { DISPLAY: ':1' }, /as --web asks/],
    ['for root', [], { DISPLAY: ':1' }, /this is root/],
  ];
  it.each(CASES.filter(([name]) => process.platform === 'linux' && (ROOT || name !== 'for root')))(
    '%s says why in one line and serves the application',
    async (_, args, env, why) => {
      const where = ['--root', join(folder, 'stories'), '--port', '0', '--no-open', '--json'];
      const { child, said } = started('start.mjs', ['--offline', ...args, ...where], env);
      const line = await new Promise<string>((resolve, reject) => {
        if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
        child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said()}`)));
      });
      child.removeAllListeners('exit');
      const spoken = said()
        .split('\n')
        .filter((one) => one !== '' && !one.startsWith('Building '));
      expect(spoken).toEqual([expect.stringMatching(why)]);
      const page = await fetch((JSON.parse(line) as { url: string }).url);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root"')]);
    },
    120_000,
  );
});

describe('with no node_modules and nothing in npm’s cache', () => {
  let registry: Server;
  let asked: number;
  beforeEach(async () => {
    asked = 0;
    registry = createServer((_, response) => {
      asked += 1;
      response.writeHead(503).end();
    });
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
    for (const path of ['scripts', 'package.json', 'package-lock.json', '.npmrc'])
      cpSync(join(root, path), join(folder, path), { recursive: true });
  });
  afterEach(() => {
    registry.closeAllConnections();
    registry.close();
  });

  it.each([
    ['start.mjs', ['--offline'], false],
    ['test.mjs', ['--offline'], false],
    ['build.mjs', ['--offline'], false],
    ['test.mjs', [], true],
  ] as const)(
    '%s %j ends with what to do',
    async (script, args, asks) => {
      const env = {
        npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
        npm_config_cache: join(folder, 'cache'),
      };
      const { child, said } = started(script, args, env, folder);
      const code = await new Promise((resolve) => child.once('exit', resolve));
      expect(code, said()).toBe(1);
      expect(said()).toMatch(/^The packages could not be installed\. Nothing else was changed\./m);
      expect(said()).toMatch(asks ? /Check the network/ : /Run once without --offline/);
      expect(asked > 0).toBe(asks);
      expect(existsSync(join(folder, 'node_modules/.package-lock.json'))).toBe(false);
    },
    120_000,
  );
});
