import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { readHostToken } from '../../src/host/hostToken';
import { besideTheTest } from './besideTheTest';
import { drawn, newFromLibrary, storyFromLibrary } from './fromLibrary';
import type { Guard } from './Guard';
import type { Shell } from './Shell';

interface Host {
  readonly process: ChildProcess;
  /** Where its first page is; the code in it works once. */
  readonly url: string;
}

/** Galley in a fresh browser profile, over a `galley serve` on a port of its own. */
export async function openWebShell(browser: Browser, home: string, root: string, guard: Guard): Promise<Shell> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await guard.watch(context);
  let host: Host | undefined;
  let codeIsUsed = false;
  let library: Page | undefined;

  const begin = async (port: number, story?: string): Promise<Host> => {
    const begun = await besideTheTest(() => startHost(home, root, port, story));
    guard.own(new URL(begun.url).origin);
    host = begun;
    codeIsUsed = false;
    return begun;
  };
  /** A tab that was not opened by another one: by the launch code once, then by the token, as a tab that was reloaded has it. */
  const tab = async ({ url }: Host, route?: string): Promise<Page> => {
    const page = await context.newPage();
    if (codeIsUsed) await page.addInitScript((token) => sessionStorage.setItem('galley.token', token), await readHostToken(home));
    const launch = new URLSearchParams(new URL(url).hash.slice(1));
    if (route !== undefined) launch.set('to', route);
    await page.goto(new URL(codeIsUsed ? `/#${route ?? '/'}` : `/#${launch}`, url).href);
    codeIsUsed = true;
    return page;
  };

  const shell: Shell = {
    name: 'web',
    home,
    root,
    allow: (problem) => guard.allow(problem),
    pages: () => context.pages(),
    pid: () => host?.process.pid ?? 0,
    async openLibrary() {
      if (library === undefined || library.isClosed()) library = await tab(host ?? (await begin(0)), '/');
      await library.getByTestId('library').waitFor();
      return library;
    },
    async openStory(file) {
      if (host !== undefined) return storyFromLibrary(shell, file);
      return drawn(await tab(await begin(0, join(root, file))));
    },
    async openNewStory() {
      if (host !== undefined) return newFromLibrary(shell);
      return drawn(await tab(await begin(0), '/new'));
    },
    newWindowFor: (action) => nextPage(context, action),
    async kill() {
      if (host !== undefined) await stop(host.process);
    },
    async restart() {
      if (host === undefined) throw new Error('Nothing was opened that could start again.');
      await stop(host.process);
      // The same port, as the settings keep it for a user: the tabs find their host again.
      await begin(Number(new URL(host.url).port));
      library = undefined;
    },
    async close() {
      await context.close();
      if (host !== undefined) await stop(host.process);
    },
  };
  return shell;
}

async function nextPage(context: BrowserContext, action: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), action()]);
  await page.waitForLoadState();
  return page;
}

function startHost(home: string, root: string, port: number, story?: string): Promise<Host> {
  const named = story === undefined ? [] : [story];
  const args = ['out/cli/galley.js', 'serve', ...named, '--root', root, '--port', String(port), '--no-open', '--json'];
  const child = spawn(process.execPath, args, { env: { ...process.env, GALLEY_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The host said no address within 20 s.\n${errors}`)), 20_000);
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}.\n${errors}`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(late);
      resolve({ process: child, url: addressIn(line) });
    });
  });
}

function addressIn(line: string): string {
  const said: unknown = JSON.parse(line);
  if (typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string') return said.url;
  throw new Error(`The host said ${line} instead of {"url": ...}.`);
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
