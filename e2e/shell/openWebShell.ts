import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Guard } from './Guard';
import { openStoryFrom } from './openStoryFrom';
import type { Shell } from './Shell';

interface Host {
  readonly process: ChildProcess;
  readonly url: string;
}

/** Starts `galley serve` on a port of its own and opens it in a fresh browser profile. */
export async function openWebShell(browser: Browser, home: string, root: string, guard: Guard): Promise<Shell> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await guard.watch(context);
  let host = await startHost(home, root, 0);
  guard.own(new URL(host.url).origin);
  let library: Page | undefined;

  const shell: Shell = {
    name: 'web',
    home,
    root,
    allow: (problem) => guard.allow(problem),
    pages: () => context.pages(),
    pid: () => host.process.pid ?? 0,
    async openLibrary() {
      if (library === undefined || library.isClosed()) {
        library = await context.newPage();
        await library.goto(host.url);
      }
      await library.getByTestId('library').waitFor();
      return library;
    },
    openStory: (file) => openStoryFrom(shell, file),
    newWindowFor: (action) => nextPage(context, action),
    async kill() {
      await stop(host.process);
    },
    async restart() {
      await stop(host.process);
      // The same port, as the settings keep it for a user: the tabs find their host again.
      host = await startHost(home, root, Number(new URL(host.url).port));
      library = undefined;
    },
    async close() {
      await context.close();
      await stop(host.process);
    },
  };
  return shell;
}

async function nextPage(context: BrowserContext, action: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), action()]);
  await page.waitForLoadState();
  return page;
}

function startHost(home: string, root: string, port: number): Promise<Host> {
  const args = ['out/cli/galley.js', 'serve', '--root', root, '--port', String(port), '--no-open', '--json'];
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
