import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../src/contract/bridge';
import { CARRIER_CASES } from '../src/contract/carrierCases';
import type { Transport } from '../src/contract/client';
import type { OpenedStory, Saved } from '../src/contract/methods';
import type { Result } from '../src/contract/result';
import { endElectron, executableOf, launchElectron } from './launchElectron';
import { expect, test } from './shell/test';

const NOBODY = 65534;

// Most of these start Electron twice.
test.describe.configure({ timeout: 120_000 });

/** Runs in the page: one call over the bridge, as the page's transport makes it. Bytes stand as `{bytesOf: numbers}` in the text. */
async function overBridge([name, text]: [string, string]): Promise<Result<unknown>> {
  const revive = (_: string, value: unknown): unknown => {
    const { bytesOf } = (value ?? {}) as { bytesOf?: number[] };
    return bytesOf ? new Uint8Array(bytesOf) : value;
  };
  try {
    return await (window as unknown as { galley: Bridge }).galley.call(name, JSON.parse(text, revive));
  } catch (error) {
    return { ok: false, error: { code: 'bad-input', message: String(error) } };
  }
}

function asText(input: unknown): string {
  return JSON.stringify(input, (_, value: unknown) => (value instanceof Uint8Array ? { bytesOf: [...value] } : value));
}

/** The whole carrier, with what the page hears fetched out of it. A listener stands before the next call is made. */
function carrierOf(page: Page): { readonly carrier: Transport; end(): void } {
  const call = callFrom(page);
  const heard = new Map<number, (payload: unknown) => void>();
  let ordered: Promise<unknown> = page.evaluate(() => void Object.assign(window, { heard: [], stops: {} }));
  const inOrder = <T>(act: () => Promise<T>): Promise<T> => {
    const done = ordered.then(act);
    ordered = done.catch(() => {});
    return done;
  };
  const fetchHeard = async (): Promise<void> => {
    const all = await page.evaluate(() => (Reflect.get(window, 'heard') as [number, unknown][]).splice(0));
    for (const [listener, payload] of all) heard.get(listener)?.(payload);
  };
  const timer = setInterval(() => void inOrder(fetchHeard).catch(() => {}), 40);
  let last = 0;
  const on: Transport['on'] = (name, listener) => {
    last += 1;
    const id = last;
    heard.set(id, listener);
    void inOrder(() =>
      page.evaluate(
        ([event, key]) => {
          const hear = (payload: unknown) => (Reflect.get(window, 'heard') as unknown[]).push([key, payload]);
          Reflect.get(window, 'stops')[key] = (window as unknown as { galley: Bridge }).galley.on(event, hear);
        },
        [name, id] as [string, number],
      ),
    );
    return () => void inOrder(() => page.evaluate((key) => Reflect.get(window, 'stops')[key](), id));
  };
  // A call goes out when the listeners stand, and does not hold up the next one.
  return { carrier: { call: (name, input) => inOrder(async () => {}).then(() => call(name, input)), on }, end: () => clearInterval(timer) };
}

function callFrom(page: Page): (name: string, input: unknown) => Promise<Result<unknown>> {
  return (name, input) => page.evaluate(overBridge, [name, asText(input)] as [string, string]);
}

async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const result = await callFrom(page)(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value as T;
}

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}

/** A new window with a story that is saved under a name. */
async function savedStory(app: ElectronApplication, from: Page, name: string): Promise<{ page: Page; id: string }> {
  const made = await call<OpenedStory>(from, 'story.create', {});
  const { id } = await call<Saved>(from, 'story.save', { doc: made.doc, revision: 1, story: made.story, to: { name } });
  await call(from, 'story.close', { doc: made.doc });
  const [page] = await Promise.all([app.waitForEvent('window'), call(from, 'window.openStory', { id })]);
  await page.waitForLoadState();
  return { page, id };
}

test.describe('the contract over Electron’s own IPC', { tag: '@only-electron' }, () => {
  test('runs the suite of every carrier', async ({ shell }) => {
    const page = await shell.openLibrary();
    const { carrier, end } = carrierOf(page);
    for (const one of CARRIER_CASES) {
      await test.step(one.title, () => one.run(carrier));
    }
    end();
  });

  test('gives the page three functions and nothing of Node', async ({ shell }) => {
    const page = await shell.openLibrary();
    expect(
      await page.evaluate(() => ({
        bridge: Object.keys((window as unknown as { galley: object }).galley).sort(),
        node: [
          typeof Reflect.get(window, 'process'),
          typeof Reflect.get(window, 'require'),
          typeof Reflect.get(window, 'module'),
          typeof Reflect.get(window, 'Buffer'),
        ],
        opened: [window.open('https://example.org/'), window.open('/index.html'), window.open('about:blank')],
        forged: typeof Reflect.get(window, 'ipcRenderer'),
      })),
    ).toEqual({ bridge: ['adopt', 'call', 'on'], node: Array(4).fill('undefined'), opened: [null, null, null], forged: 'undefined' });
    const forged = await page.evaluate(() => (window as unknown as { galley: Bridge }).galley.adopt({ path: '/etc/passwd' }));
    expect(forged).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  });
});

test.describe('as an unprivileged user, sandbox on', { tag: '@only-electron' }, () => {
  test('the page has no way out', async ({ electron, folder }) => {
    test.setTimeout(90_000);
    const root = process.getuid?.() === 0;
    const [app, home, stories] = ['app', 'home', 'stories'].map((name) => join(folder, name)) as [string, string, string];
    // Where that user may read it: the checkout may lie in a folder that is closed to others.
    for (const made of [app, home, stories]) mkdirSync(made, { mode: 0o777 });
    for (const made of [home, stories]) chmodSync(made, 0o777);
    chmodSync(folder, 0o755);
    cpSync('package.json', join(app, 'package.json'));
    cpSync('out', join(app, 'out'), { recursive: true });
    const display = process.env.XAUTHORITY ? [`XAUTHORITY=${join(folder, 'xauthority')}`] : [];
    if (process.env.XAUTHORITY) {
      cpSync(process.env.XAUTHORITY, join(folder, 'xauthority'));
      chmodSync(join(folder, 'xauthority'), 0o644);
    }
    const giveUp = root ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
    const under = ['env', `HOME=${home}`, `XDG_RUNTIME_DIR=${home}`, ...display, ...giveUp];
    const started = await launchElectron({ executable: executableOf(electron), app, home, root: stories, under, folder, sandbox: true });
    try {
      const page = await firstPage(started);
      await page.getByTestId('library').waitFor();
      expect(await started.evaluate(({ app: one }) => [process.getuid?.() !== 0, one.commandLine.hasSwitch('no-sandbox')])).toEqual([
        true,
        false,
      ]);
      const renderer = await started.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
      // Seccomp mode 2: the renderer runs under a filter of system calls.
      expect(readFileSync(`/proc/${renderer}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
      expect(
        await page.evaluate(() => [
          typeof Reflect.get(window, 'process'),
          typeof Reflect.get(window, 'require'),
          window.open('https://example.org/'),
        ]),
      ).toEqual(['undefined', 'undefined', null]);
      await noNavigation(started);
      const still = started.windows().at(-1) ?? page;
      await noPermission(still);
      expect(await call(still, 'library.list', {})).toMatchObject({ stories: [] });
    } finally {
      await started.close();
    }
  });
});

/** Where a page may try to go; `about:` is opened by the browser without asking, and left again at once. */
const ELSEWHERE = [
  'https://example.org/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'galley://app/preview/x/',
  'galley://other/',
  'data:text/html,x',
  'javascript:void(document.title="elsewhere")',
  'about:blank',
  'about:srcdoc',
];

/** What stands in the first window, asked of the main process: Playwright loses its way among navigations that were ended. */
function standing(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isLoading()) return 'loading';
    return contents.executeJavaScript('[location.href, document.title, document.querySelector("[data-testid=library]") !== null]');
  });
}

async function noNavigation(app: ElectronApplication): Promise<void> {
  const before = await standing(app);
  for (const address of ELSEWHERE) {
    for (const script of [
      `location.href = ${JSON.stringify(address)}`,
      `Object.assign(document.createElement('a'), { href: ${JSON.stringify(address)} }).click()`,
    ]) {
      // Not awaited: an answer may never come out of a page that is being left.
      await app.evaluate(
        ({ BrowserWindow }, code) =>
          void BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(`${code}; 0`)
            .catch(() => {}),
        script,
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      await expect.poll(() => standing(app), { message: script, timeout: 8_000 }).toEqual(before);
    }
  }
}

async function noPermission(page: Page): Promise<void> {
  const states = await page.evaluate(async () => {
    const ask = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'denied',
      );
    const place = new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('granted'),
        () => done('denied'),
      ),
    );
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'];
    const media = navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    return Promise.all([...names.map(ask), place, media, Notification.requestPermission()]);
  });
  expect(states).toEqual(states.map(() => 'denied'));
}

test.describe('windows', { tag: '@only-electron' }, () => {
  let app: ElectronApplication;
  let home: string;
  let stories: string;
  let start: (args?: readonly string[]) => Promise<ElectronApplication>;

  test.beforeEach(async ({ electron, folder }) => {
    [home, stories] = ['home', 'stories'].map((name) => join(folder, name)) as [string, string];
    for (const made of [home, stories]) mkdirSync(made);
    start = (args = []) => launchElectron({ executable: executableOf(electron), app: process.cwd(), home, root: stories, args });
    app = await start();
  });
  test.afterEach(() => endElectron(app));

  test('one story is one window, also for a second launch', async () => {
    const library = await firstPage(app);
    const { id } = await savedStory(app, library, 'नमस्ते');
    await call(library, 'window.openStory', { id });
    // Playwright hears of a window in its own time.
    await expect.poll(() => app.windows().length).toBe(2);
    const file = join(stories, readdirSync(stories).find((name) => name.endsWith('.galley')) ?? '');
    // The second process hands its argument over and ends; nothing to drive in it.
    await start([file]).then(
      (second) => second.close(),
      () => {},
    );
    await library.waitForTimeout(500);
    expect(app.windows()).toHaveLength(2);
  });

  test('a story named on the command line opens in its window', async () => {
    const library = await firstPage(app);
    await savedStory(app, library, 'named');
    await app.close();
    app = await start([join(stories, 'named.galley')]);
    const page = await firstPage(app);
    expect(page.url()).toMatch(/^galley:\/\/app\/index\.html#\/story\//);
    await page.getByTestId('canvas').waitFor();
    expect(app.windows()).toHaveLength(1);
  });

  test('stand where they stood', async () => {
    await firstPage(app);
    const place = { x: 120, y: 90, width: 1010, height: 707 };
    await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
    // The display answers in its own time.
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(place);
    await app.close();
    app = await start();
    await firstPage(app);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(place);
  });

  test('the menu is the table, and asks the page in front', async () => {
    const library = await firstPage(app);
    await library.getByTestId('library').waitFor();
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));
    expect(labels).toEqual(['Story', 'Edit', 'View', 'Insert', 'Format', 'Tools', 'Help']);
    const enabled = (name: string): Promise<boolean | undefined> =>
      app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, name);
    expect([await enabled('story.save'), await enabled('story.new')]).toEqual([false, true]);
    const [story] = await Promise.all([
      app.waitForEvent('window'),
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('story.new')?.click()),
    ]);
    await story.getByTestId('canvas').waitFor();
    await expect.poll(() => enabled('story.save')).toBe(true);
  });

  test('the menu ends with the blocks of the story’s house, in the window that shows it', async () => {
    const library = await firstPage(app);
    await library.getByTestId('library').waitFor();
    const publish = { tag: 'p', attrs: { class: 'score' }, children: [{ field: 'home' }] };
    const declared = [{ name: 'score', label: 'Score', fields: [{ name: 'home', label: 'Home', kind: 'line' }], publish }];
    mkdirSync(join(home, 'houses'), { recursive: true });
    writeFileSync(join(home, 'houses', 'plain.json'), JSON.stringify({ format: 1, id: 'plain', title: 'Plain', declared }));
    const item = (): Promise<string | undefined> =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('insert.declared-score')?.label);
    expect(await item()).toBeUndefined();
    const [story] = await Promise.all([
      app.waitForEvent('window'),
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('story.new')?.click()),
    ]);
    await story.getByTestId('canvas').waitFor();
    await expect.poll(item).toBe('Score');
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('insert.declared-score')?.click());
    await expect(story.locator('[data-block=declared]')).toHaveAttribute('aria-label', 'Score');
    await story.close();
    await expect.poll(item).toBeUndefined();
  });

  test('a page that crashed is loaded again', async () => {
    const library = await firstPage(app);
    await library.getByTestId('library').waitFor();
    const drawn = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(true)));
      contents?.forcefullyCrashRenderer();
      await loaded;
      return contents?.executeJavaScript('typeof window.galley.call');
    });
    expect(drawn).toBe('function');
  });
});

test.describe('closing and the system’s dialogs', { tag: '@only-electron' }, () => {
  /** Answers the next native dialogs in place of a user. */
  const answer = (app: ElectronApplication, path: string | null): Promise<void> =>
    app.evaluate(({ dialog }, chosen) => {
      const asked: unknown[] = [];
      Reflect.set(globalThis, 'asked', asked);
      const open = async (...given: unknown[]) => ({
        canceled: asked.push(given.at(-1)) === 0 || chosen === null,
        filePaths: chosen === null ? [] : [chosen],
      });
      const save = async (...given: unknown[]) => ({ canceled: asked.push(given.at(-1)) === 0 || chosen === null, filePath: chosen ?? '' });
      Object.assign(dialog, { showOpenDialog: open, showSaveDialog: save });
    }, path);
  const asked = (app: ElectronApplication): Promise<{ defaultPath: string }[]> =>
    app.evaluate(() => Reflect.get(globalThis, 'asked') as { defaultPath: string }[]);
  const choose = (app: ElectronApplication, command: string): Promise<void> =>
    app.evaluate(({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
  const headline = (page: Page) => page.locator('[data-testid=canvas] [data-field=headline]');

  let app: ElectronApplication;
  let folders: Record<'home' | 'stories' | 'elsewhere', string>;
  let start: () => Promise<ElectronApplication>;
  test.beforeEach(async ({ electron, folder }) => {
    folders = { home: join(folder, 'home'), stories: join(folder, 'stories'), elsewhere: join(folder, 'elsewhere') };
    for (const made of Object.values(folders)) mkdirSync(made);
    start = () => launchElectron({ executable: executableOf(electron), app: process.cwd(), home: folders.home, root: folders.stories });
    app = await start();
  });
  test.afterEach(() => endElectron(app));
  const newStory = async (words: string): Promise<Page> => {
    const library = await firstPage(app);
    await library.getByTestId('library').waitFor();
    const [page] = await Promise.all([app.waitForEvent('window'), call(library, 'window.openStory', { id: null, create: true })]);
    await headline(page).click();
    await page.keyboard.type(words);
    return page;
  };

  test('save as, and open, ask the system', async () => {
    const page = await newStory('Saved elsewhere');
    const file = join(folders.elsewhere, 'here it is.galley');
    await answer(app, file);
    await choose(app, 'story.saveAs');
    await expect(page.getByTestId('save-state')).toHaveText(/^Saved \d\d:\d\d$/);
    expect(readdirSync(folders.elsewhere)).toEqual(['here it is.galley']);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle())))
      .toContainEqual(expect.stringContaining('Saved elsewhere'));
    await page.close();
    const library = app.windows()[0] as Page;
    await answer(app, file);
    const [again] = await Promise.all([
      app.waitForEvent('window'),
      call<{ id: string }>(library, 'story.choose', {}).then(({ id }) => call(library, 'window.openStory', { id })),
    ]);
    await expect(headline(again)).toHaveText('Saved elsewhere');
    expect((await asked(app))[0]?.defaultPath).toBe(folders.elsewhere);
  });

  test('a dialog that is closed changes nothing', async () => {
    const page = await newStory('Not saved');
    await answer(app, null);
    await choose(app, 'story.saveAs');
    await expect.poll(() => asked(app)).toHaveLength(1);
    await expect(page.getByTestId('save-state')).not.toHaveText(/^Saved/);
    expect(readdirSync(folders.elsewhere)).toEqual([]);
  });

  test('what was typed a moment before the window closed is there again', async () => {
    await newStory('Typed and closed at once');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.close() ?? BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => app.windows().length, { timeout: 15_000 }).toBe(1);
    await endElectron(app);
    app = await start();
    const library = await firstPage(app);
    await expect(library.getByTestId('library')).toContainText('Typed and closed at once');
  });

  test('quitting closes every story first', async () => {
    await newStory('One of two');
    await newStory('Two of two');
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ app: one }) => one.quit()).catch(() => {});
    await gone;
    app = await start();
    const library = await firstPage(app);
    for (const words of ['One of two', 'Two of two']) await expect(library.getByTestId('library')).toContainText(words);
  });

  test('a story that cannot be written keeps its window', async () => {
    const page = await newStory('Nowhere to go');
    await app.evaluate(({ dialog }) => {
      const boxes: unknown[] = [];
      Reflect.set(globalThis, 'boxes', boxes);
      Object.assign(dialog, { showMessageBox: async (...given: unknown[]) => ({ response: boxes.push(given.at(-1)) && 0 }) });
    });
    // A disk that is full, as the page hears of it.
    await app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('galley:call');
      ipcMain.handle('galley:call', async () => ({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } }));
    });
    await page.keyboard.type('!');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => app.evaluate(() => (Reflect.get(globalThis, 'boxes') as unknown[]).length), { timeout: 15_000 }).toBe(1);
    expect(app.windows()).toHaveLength(2);
    await expect(headline(page)).toHaveText('Nowhere to go!');
  });
});
