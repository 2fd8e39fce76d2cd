import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, test as base, chromium, expect } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { ensureDisplay } from '../../scripts/display.mjs';
import { ensureTestElectron } from '../../scripts/electron.mjs';
import { Guard } from './Guard';
import { LEFT_OUT } from './leftOut';
import { openElectronShell } from './openElectronShell';
import { openWebShell } from './openWebShell';
import type { Shell } from './Shell';

export type { Shell };
export { expect };

/** What every spec of Galley starts from: `shell`, a fresh Galley on fresh folders, guarded against errors, policy violations and outside requests. */
export const test = base.extend<
  { shell: Shell; guard: Guard; folder: string },
  { chrome: Browser | undefined; electron: string | undefined }
>({
  chrome: [
    async ({}, use, info) => {
      const browser = info.project.name === 'web' ? await launchChromium() : undefined;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  electron: [
    async ({}, use, info) => {
      if (info.project.name !== 'electron') return use(undefined);
      const path = await electronPath();
      const display = await ensureDisplay();
      Object.assign(process.env, display.env);
      await use(path);
      display.stop();
    },
    { scope: 'worker' },
  ],
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-e2e-'));
    await use(folder);
    await removeFolder(folder);
  },
  guard: async ({}, use) => {
    const guard = new Guard();
    await use(guard);
    expect(guard.problems(), 'errors, violations and outside requests').toEqual([]);
  },
  shell: async ({ chrome, electron, folder, guard }, use) => {
    const [home, root] = ['home', 'stories'].map((name) => join(folder, name)) as [string, string];
    for (const path of [home, root]) mkdirSync(path);
    const shell = await openShell(chrome, electron, home, root, guard);
    await use(shell);
    await shell.close();
  },
});

/** Electron's children may write for a moment after it was killed. What then stays is in the temporary folder and fails no test. */
async function removeFolder(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return await rm(folder, { recursive: true, force: true });
    } catch {
      await wait(150);
    }
  }
}

async function openShell(
  chrome: Browser | undefined,
  electron: string | undefined,
  home: string,
  root: string,
  guard: Guard,
): Promise<Shell> {
  if (chrome !== undefined) return openWebShell(chrome, home, root, guard);
  if (electron !== undefined) return openElectronShell(electron, home, root, guard);
  throw new Error('A project is web or electron.');
}

function launchChromium(): Promise<Browser> {
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium: run npm test, which finds or installs one.');
  return chromium.launch({ executablePath: found.path, args: [LEFT_OUT] });
}

/** The run through npm test has looked already; a run of one spec by hand looks here. */
async function electronPath(): Promise<string> {
  const named = process.env.GALLEY_TEST_ELECTRON;
  if (named !== undefined) return named;
  const found = await ensureTestElectron({ offline: true });
  if (!('path' in found) || found.path === undefined)
    throw new Error('No Electron: run npm run test:electron, which finds one or says why not.');
  return found.path;
}
