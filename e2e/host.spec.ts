import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, type Shell, test } from './shell/test';

/** A site of somebody else on this machine, which serves one empty page. */
function foreignSite(): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>foreign</title>'),
  );
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }));
  });
}

/** Everything that a page of another origin may try, run in that page. `true` = it got something. */
function attack(host: string): Promise<Record<string, boolean>> {
  const socket = new Promise<boolean>((done) => {
    const opened = new WebSocket(`${host.replace(/^http/, 'ws')}/socket`);
    opened.onopen = () => done(true);
    opened.onerror = () => done(false);
  });
  const element = (name: 'script' | 'img' | 'link', set: (one: HTMLElement) => void) =>
    new Promise<boolean>((done) => {
      const one = document.createElement(name);
      one.onload = () => done(true);
      one.onerror = () => done(false);
      set(one);
      document.head.append(one);
    });
  const framed = new Promise<boolean>((done) => {
    const frame = document.createElement('iframe');
    frame.src = `${host}/`;
    frame.onload = () => {
      // A refused frame shows the browser's error page, which is another origin: reading either throws; a message from the page never comes.
      setTimeout(() => done(frame.contentWindow?.length !== 0), 300);
    };
    document.body.append(frame);
  });
  const read = (path: string, init?: RequestInit) =>
    fetch(host + path, init).then(
      (answer) => answer.type !== 'opaque',
      () => false,
    );
  const json = { method: 'POST', body: '{"code":"AAAAAAAAAAAAAAAAAAAA"}', headers: { 'Content-Type': 'application/json' } };
  return Promise.all([
    socket,
    element('img', (one) => one.setAttribute('src', `${host}/index.html`)),
    framed,
    read('/'),
    read('/', { credentials: 'include' }),
    read('/launch', json),
    read('/launch', { ...json, mode: 'no-cors', headers: { 'Content-Type': 'text/plain' } }),
  ]).then(([a, b, c, d, e, f, g]) => ({ socket: a, picture: b, frame: c, read: d, withCookies: e, launch: f, simpleLaunch: g }));
}

async function headlineOf(page: Page): Promise<string> {
  return ((await page.locator('[data-testid=canvas] [data-field=headline]').textContent()) ?? '').trim();
}

/** A new story in a tab of its own, with a headline typed. */
async function typedStory(shell: Shell, headline: string): Promise<Page> {
  const library = await shell.openLibrary();
  const page = await shell.newWindowFor(() => library.keyboard.press('Control+n'));
  await page.locator('[data-testid=canvas] [data-field=headline]').click();
  await page.keyboard.type(headline);
  return page;
}

async function saveNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(page.getByTestId('bar')).toContainText(/saved \d/i, { timeout: 20_000 });
}

test.describe('the loopback host in a browser', { tag: '@only-web' }, () => {
  test('another site gets nothing from it', async ({ shell }) => {
    const library = await shell.openLibrary();
    const host = new URL(library.url()).origin;
    const { server, url } = await foreignSite();
    const browser = library.context().browser();
    if (!browser) throw new Error('no browser');
    // A context of its own: what it tries there is not the application's doing.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    expect(await page.evaluate(attack, host)).toEqual({
      socket: false,
      picture: false,
      frame: false,
      read: false,
      withCookies: false,
      launch: false,
      simpleLaunch: false,
    });
    expect(await context.cookies()).toEqual([]);
    await context.close();
    server.close();
  });

  test('the launch code leaves the address and history, and works once', async ({ shell }) => {
    const library = await shell.openLibrary();
    expect(library.url()).toMatch(/\/#\/$/);
    expect(
      await library.evaluate(() => JSON.stringify([window.name, document.cookie, document.referrer, Object.keys(localStorage)])),
    ).not.toContain('token');
    const stranger = await library.context().newPage();
    await stranger.goto(library.url());
    await expect(stranger.getByTestId('library').locator('[data-file]')).toHaveCount(0);
    await expect(stranger.locator('body')).toContainText(/open galley again/i);
  });

  test('a story opens in a tab of its own, which can call', async ({ shell }) => {
    const page = await typedStory(shell, 'A tab of its own');
    expect(page.url()).not.toContain('code=');
    expect(await page.evaluate(() => window.opener)).toBeNull();
    await expect.poll(() => headlineOf(page)).toBe('A tab of its own');
  });

  test('F5 keeps the open text', async ({ shell }) => {
    const page = await typedStory(shell, 'Typed just now');
    await page.reload();
    await expect.poll(() => headlineOf(page)).toBe('Typed just now');
    await page.keyboard.press('Control+s');
  });

  test('a story whose tab was closed opens again at once, to be written', async ({ shell }) => {
    const page = await typedStory(shell, 'Closed and opened');
    await saveNow(page);
    await page.close();
    const library = await shell.openLibrary();
    const again = await shell.newWindowFor(() => library.getByTestId('library').locator('[data-file]').first().click());
    await again.locator('[data-testid=canvas] [data-field=headline]').click();
    await again.keyboard.press('End');
    await again.keyboard.type(' again');
    await expect.poll(() => headlineOf(again)).toBe('Closed and opened again');
    await saveNow(again);
  });

  test('a restart of the host keeps the open text, and the tab goes on by itself', async ({ shell }) => {
    // The socket that broke is told of by the browser, as it should be.
    shell.allow(/WebSocket connection to|ERR_CONNECTION|socket/i);
    const page = await typedStory(shell, 'Before the restart');
    await shell.kill();
    await page.locator('[data-testid=canvas] [data-field=headline]').click();
    await page.keyboard.press('End');
    await page.keyboard.type(', and after');
    await shell.restart();
    await expect.poll(() => headlineOf(page)).toBe('Before the restart, and after');
    await expect(page.getByText('Galley has stopped answering.')).toHaveCount(0, { timeout: 15_000 });
    await saveNow(page);
    await page.reload();
    await expect.poll(() => headlineOf(page)).toBe('Before the restart, and after');
  });

  test('eight tabs with a story each all save', async ({ shell }) => {
    test.setTimeout(120_000);
    const pages: Page[] = [];
    for (let at = 0; at < 8; at += 1) pages.push(await typedStory(shell, `Story ${at}`));
    const before = Date.now();
    await Promise.all(pages.map(saveNow));
    console.log(`eight tabs saved within ${Date.now() - before} ms`);
    expect(await Promise.all(pages.map(headlineOf))).toEqual(pages.map((_, at) => `Story ${at}`));
  });
});
