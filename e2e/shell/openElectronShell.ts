import { join } from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';
import type { Bridge } from '../../src/contract/bridge';
import { besideTheTest } from './besideTheTest';
import { drawn, newFromLibrary, storyFromLibrary } from './fromLibrary';
import type { Guard } from './Guard';
import type { Shell } from './Shell';

/** Galley in Electron on this checkout; `executable` is the one of scripts/electron.mjs. */
export function openElectronShell(executable: string, home: string, root: string, guard: Guard): Shell {
  let app: ElectronApplication | undefined;
  const begin = async (story?: string): Promise<ElectronApplication> => {
    app = await besideTheTest(() => start(executable, home, root, guard, story));
    return app;
  };
  const begun = async (): Promise<ElectronApplication> => app ?? (await begin());

  const shell: Shell = {
    name: 'electron',
    home,
    root,
    allow: (problem) => guard.allow(problem),
    pages: () => app?.windows() ?? [],
    pid: () => app?.process().pid ?? 0,
    async openLibrary() {
      const library = await libraryOf(await begun());
      await library.getByTestId('library').waitFor();
      return library;
    },
    async openStory(file) {
      if (app !== undefined) return storyFromLibrary(shell, file);
      return drawn(await firstWindow(await begin(join(root, file))));
    },
    openNewStory: () => newFromLibrary(shell),
    async newWindowFor(action) {
      const [page] = await Promise.all([(await begun()).waitForEvent('window'), action()]);
      await page.waitForLoadState();
      return page;
    },
    async kill() {
      if (app !== undefined) await kill(app);
    },
    async restart() {
      await shell.kill();
      await begin();
    },
    close: () => shell.kill(),
  };
  return shell;
}

async function start(
  executable: string,
  home: string,
  root: string,
  guard: Guard,
  story: string | undefined,
): Promise<ElectronApplication> {
  const launch = () => launchOnce(executable, home, root, story);
  const app = await launch().catch((error: unknown) => {
    // On a busy machine Playwright now and then misses that the process is up, and waits for ever. What dies is not tried again.
    if (error instanceof errors.TimeoutError) return launch();
    throw error;
  });
  await guard.watch(app.context());
  return app;
}

function launchOnce(executablePath: string, home: string, root: string, story: string | undefined): Promise<ElectronApplication> {
  const env = definedOnly({ ...process.env, GALLEY_HOME: home, GALLEY_ROOT: root });
  // Root cannot have the sandbox; without this switch Playwright takes it from everybody.
  const chromiumSandbox = process.getuid?.() !== 0;
  const args = [process.cwd(), ...(story === undefined ? [] : [story])];
  return _electron.launch({ executablePath, args, env, chromiumSandbox, timeout: 30_000 });
}

async function firstWindow(app: ElectronApplication): Promise<Page> {
  const first = await app.firstWindow();
  await first.waitForLoadState();
  return first;
}

/** The window that shows the library; a Galley that began with a story is asked for it as its own command asks. */
async function libraryOf(app: ElectronApplication): Promise<Page> {
  const first = await firstWindow(app);
  for (const page of app.windows()) if ((await page.getByTestId('library').count()) > 0) return page;
  if (!first.url().includes('#/story/')) return first;
  const [library] = await Promise.all([
    app.waitForEvent('window'),
    first.evaluate(() => (window as unknown as { galley: Bridge }).galley.call('window.openStory', { id: null })),
  ]);
  await library.waitForLoadState();
  return library;
}

/** Not `close()`: a story with unsaved words would ask first, and a test has nobody to answer. */
async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await gone;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
