import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { executableOf, launchElectron } from './launchElectron';
import { expect, test } from './shell/test';

const HINDI = 'दिल्ली में भारी बारिश\n\nराजधानी में शनिवार सुबह से बारिश हो रही है और कई सड़कों पर पानी भर गया है।\n';

/** A Hindi story in `folder`, made by the command line. */
function hindiStory(folder: string): string {
  const file = join(folder, 'hindi.galley');
  const galley = (args: readonly string[], input = ''): void =>
    void execFileSync(process.execPath, ['out/cli/galley.js', ...args], { input });
  galley(['import', '-', '-o', file], HINDI);
  galley(['set', file, 'language=hi']);
  return file;
}

/** Calls of a strace log that lead anywhere but to this machine. */
function outgoing(log: string): string[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /\b(connect|sendto|sendmsg)\(/.test(line) && /AF_INET6?\b/.test(line))
    .filter((line) => !/inet_addr\("127\.0\.0\.1"\)|"::1"/.test(line));
}

const TRACED = ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg', '-s', '200'];

/** Ends what strace runs; strace ends with it. */
async function endTraced(traced: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => traced.once('exit', resolve));
  const children = readFileSync(`/proc/${traced.pid}/task/${traced.pid}/children`, 'utf8').trim().split(' ');
  for (const child of children) process.kill(Number(child), 'SIGTERM');
  await gone;
}

/** What a page might be brought to do by a hole in it; each is refused by the page's policy. Answers what got through. */
async function holes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const through: string[] = [];
    const inline = document.createElement('script');
    inline.textContent = 'window.ran = true';
    document.head.append(inline);
    if (Reflect.get(window, 'ran')) through.push('inline script');
    const holder = document.createElement('div');
    holder.innerHTML = '<img src=x onerror="window.ran2 = true"><a href="javascript:window.ran3 = true">x</a>';
    document.body.append(holder);
    holder.querySelector('a')?.click();
    const loads = (name: 'script' | 'img' | 'link' | 'iframe', address: string, attribute: 'src' | 'href' = 'src') =>
      new Promise<void>((done) => {
        const one = document.createElement(name);
        if (name === 'link') one.setAttribute('rel', 'stylesheet');
        one.onload = () => {
          if (name !== 'iframe') through.push(`${name} ${address}`);
          done();
        };
        one.onerror = () => done();
        one.setAttribute(attribute, address);
        document.body.append(one);
        setTimeout(done, 400);
      });
    await loads('script', 'https://example.org/x.js');
    await loads('script', 'data:text/javascript,window.ran4=true');
    await loads('img', 'https://example.org/x.png');
    await loads('link', 'https://example.org/x.css', 'href');
    await loads('iframe', 'https://example.org/');
    const reached = (what: string, attempt: () => Promise<unknown>) =>
      attempt().then(
        () => through.push(what),
        () => {},
      );
    await reached('fetch', () => fetch('https://example.org/'));
    await reached('fetch of this machine', () => fetch('http://127.0.0.1:9/'));
    await reached(
      'socket',
      () => new Promise((done, no) => Object.assign(new WebSocket('wss://example.org/'), { onopen: done, onerror: no })),
    );
    await reached(
      'worker',
      () => new Promise((done, no) => Object.assign(new Worker('data:text/javascript,1'), { onmessage: done, onerror: no })),
    );
    for (const name of ['ran2', 'ran3', 'ran4']) if (Reflect.get(window, name)) through.push(name);
    holder.remove();
    return through;
  });
}

test.describe('the page’s policy', { tag: '@electron' }, () => {
  test('holds against what a hole in the page could try', async ({ shell }) => {
    // Here the violations are what is asked for.
    shell.allow(
      /securitypolicyviolation|Content Security Policy|violates|Failed to load resource|404|Refused to|to the outside: https:\/\/example\.org/i,
    );
    const page = await shell.openLibrary();
    expect(await holes(page)).toEqual([]);
  });
});

test.describe('no connection leaves this machine', () => {
  test('from Electron: start, library, a Hindi story', { tag: '@only-electron' }, async ({ electron, folder }) => {
    test.setTimeout(120_000);
    const [home, stories] = ['home', 'stories'].map((name) => join(folder, name)) as [string, string];
    for (const made of [home, stories]) mkdirSync(made);
    const log = join(folder, 'strace.log');
    const app = await launchElectron({
      executable: executableOf(electron),
      app: process.cwd(),
      home,
      root: stories,
      args: [hindiStory(stories)],
      under: [...TRACED, '-o', log],
      folder,
    });
    const story = await app.firstWindow();
    await story.locator('[data-testid=canvas] [data-field=headline]').click();
    await story.keyboard.type('बारिश ');
    // The dictionary download starts with the first window and the first misspelt word.
    await story.waitForTimeout(3_000);
    await app.close();
    expect(readFileSync(log, 'utf8')).toMatch(/connect\(.*AF_UNIX/);
    expect(outgoing(log)).toEqual([]);
  });

  test('from the host while a page works with it', { tag: '@only-web' }, async ({ folder, chrome, guard }) => {
    const [home, stories] = ['home', 'stories'].map((name) => join(folder, name)) as [string, string];
    for (const made of [home, stories]) mkdirSync(made);
    const log = join(folder, 'strace.log');
    const [command, ...args] = [
      ...TRACED,
      '-o',
      log,
      process.execPath,
      'out/cli/galley.js',
      'serve',
      hindiStory(stories),
      '--root',
      stories,
      '--port',
      '0',
      '--no-open',
      '--json',
    ];
    const host = spawn(command ?? 'strace', args, { env: { ...process.env, GALLEY_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const line = await new Promise<string>((resolve) => createInterface({ input: host.stdout }).once('line', resolve));
      const { url } = JSON.parse(line) as { url: string };
      guard.own(new URL(url).origin);
      const context = await chrome?.newContext();
      if (!context) throw new Error('no browser');
      await guard.watch(context);
      const page = await context.newPage();
      await page.goto(url);
      await page.locator('[data-testid=canvas] [data-field=headline]').click();
      await page.keyboard.type('बारिश ');
      await page.keyboard.press('Control+s');
      await expect(page.getByTestId('bar')).toContainText(/saved \d/i);
      await context.close();
    } finally {
      await endTraced(host);
    }
    expect(readFileSync(log, 'utf8')).not.toBe('');
    expect(outgoing(log)).toEqual([]);
  });
});
