import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';
import type { Guard } from './Guard';
import { openStoryFrom } from './openStoryFrom';
import type { Shell } from './Shell';

/** Starts Electron on this checkout; `executable` is the one of scripts/electron.mjs. */
export async function openElectronShell(executable: string, home: string, root: string, guard: Guard): Promise<Shell> {
  let app = await start(executable, home, root, guard);

  const shell: Shell = {
    name: 'electron',
    home,
    root,
    allow: (problem) => guard.allow(problem),
    pages: () => app.windows(),
    pid: () => app.process().pid ?? 0,
    async openLibrary() {
      const library = await libraryOf(app);
      await library.getByTestId('library').waitFor();
      return library;
    },
    openStory: (file) => openStoryFrom(shell, file),
    async newWindowFor(action) {
      const [page] = await Promise.all([app.waitForEvent('window'), action()]);
      await page.waitForLoadState();
      return page;
    },
    kill: () => kill(app),
    async restart() {
      await kill(app);
      app = await start(executable, home, root, guard);
    },
    close: () => kill(app),
  };
  return shell;
}

async function start(executable: string, home: string, root: string, guard: Guard): Promise<ElectronApplication> {
  const launch = () => launchOnce(executable, home, root);
  const app = await launch().catch((error: unknown) => {
    // On a busy machine Playwright now and then misses that the process is up, and waits for ever. What dies is not tried again.
    if (error instanceof errors.TimeoutError) return launch();
    throw error;
  });
  await guard.watch(app.context());
  return app;
}

function launchOnce(executablePath: string, home: string, root: string): Promise<ElectronApplication> {
  const env = definedOnly({ ...process.env, GALLEY_HOME: home, GALLEY_ROOT: root });
  // Root cannot have the sandbox; without this switch Playwright takes it from everybody.
  const chromiumSandbox = process.getuid?.() !== 0;
  return _electron.launch({ executablePath, args: [process.cwd()], env, chromiumSandbox, timeout: 30_000 });
}

/** The window that shows the library; the first one when the application has just started. */
async function libraryOf(app: ElectronApplication): Promise<Page> {
  const first = await app.firstWindow();
  await first.waitForLoadState();
  for (const page of app.windows()) if ((await page.getByTestId('library').count()) > 0) return page;
  return first;
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
