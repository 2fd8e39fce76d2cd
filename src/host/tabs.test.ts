import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedStory, Saved } from '../contract/methods';
import type { Result } from '../contract/result';
import { type StartedHost, startHost } from './startHost.fixture';
import { launchToken, openTab, type TestTab } from './testTab.fixture';

let started: StartedHost;
let token: string;
beforeEach(async () => {
  started = await startHost();
  token = (await launchToken(started.host)).token ?? '';
});
afterEach(() => started.close());

function value<T>(result: Result<unknown>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value as T;
}

async function gone(tab: TestTab): Promise<void> {
  tab.socket.close();
  await tab.closed;
}

describe('eight tabs', () => {
  it('each save a story of their own, all at once', async () => {
    const tabs = await Promise.all(Array.from({ length: 8 }, () => openTab(started.host, token)));
    const before = Date.now();
    const saved = await Promise.all(
      tabs.map(async (tab, at) => {
        const { doc, story } = value<OpenedStory>(await tab.call('story.create', {}));
        return value<Saved>(await tab.call('story.save', { doc, revision: 3, story, to: { name: `story ${at}` } }));
      }),
    );
    expect(Date.now() - before).toBeLessThan(10_000);
    expect(saved.map((one) => one.revision)).toEqual(Array(8).fill(3));
    expect(new Set(saved.map((one) => one.id)).size).toBe(8);
    const files = (await readdir(started.root)).filter((name) => name.endsWith('.galley'));
    expect(files.sort()).toEqual(Array.from({ length: 8 }, (_, at) => `story ${at}.galley`));
    expect(new Set(tabs.map((tab) => tab.window)).size).toBe(8);
  });
});

describe('the name of a window', () => {
  it('stays with a tab that reloads, and with it the working copy', async () => {
    const first = await openTab(started.host, token);
    const { doc, story } = value<OpenedStory>(await first.call('story.create', {}));
    const { id } = value<Saved>(await first.call('story.save', { doc, revision: 1, story, to: { name: 'one' } }));
    await gone(first);
    const again = await openTab(started.host, token, first.window);
    expect(again.window).toBe(first.window);
    const reopened = value<OpenedStory>(await again.call('story.open', { id }));
    expect(reopened.readOnly).toBeNull();
  });

  it('gives its working copy up when the tab is closed: the story opens elsewhere at once, unsaved words included', async () => {
    const first = await openTab(started.host, token);
    const { doc, story } = value<OpenedStory>(await first.call('story.create', {}));
    const { id } = value<Saved>(await first.call('story.save', { doc, revision: 1, story, to: { name: 'one' } }));
    const more = { ...story, doc: { ...story.doc, attrs: { ...story.doc.attrs, slug: 'typed-later' } } };
    value(await first.call('story.draft', { doc, revision: 2, story: more }));
    const living = await openTab(started.host, token);
    expect(value<OpenedStory>(await living.call('story.open', { id })).readOnly).toMatch(/another window/);
    await gone(first);
    const next = await openTab(started.host, token);
    const opened = value<OpenedStory>(await next.call('story.open', { id }));
    expect([opened.readOnly, opened.recovered, opened.story.doc.attrs?.slug]).toEqual([null, true, 'typed-later']);
    const back = await openTab(started.host, token, first.window);
    expect(await back.call('story.draft', { doc, revision: 3, story: more })).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('is not shared by a duplicated tab', async () => {
    const first = await openTab(started.host, token);
    const copy = await openTab(started.host, token, first.window);
    expect(copy.window).not.toBe(first.window);
    expect(await first.call('app.info', {})).toMatchObject({ ok: true });
  });

  it('is taken over from a socket that no longer answers', async () => {
    const first = await openTab(started.host, token);
    first.socket.pause();
    const again = await openTab(started.host, token, first.window);
    expect(again.window).toBe(first.window);
  });

  it.each(['', 'a', '../../x', 'x'.repeat(90)])('“%s” is not taken', async (name) => {
    expect((await openTab(started.host, token, name)).window).not.toBe(name);
  });
});

describe('a restart of the host', () => {
  it('keeps token, port and window, so that an open tab goes on', async () => {
    const first = await openTab(started.host, token);
    const { doc, story } = value<OpenedStory>(await first.call('story.create', {}));
    const { id } = value<Saved>(await first.call('story.save', { doc, revision: 1, story, to: { name: 'one' } }));
    const { port } = started.host;
    await started.restart();
    expect(await first.closed).toBeGreaterThan(0);
    expect(started.host.port).toBe(port);
    const again = await openTab(started.host, token, first.window);
    expect(again.window).toBe(first.window);
    expect(value<OpenedStory>(await again.call('story.open', { id })).name).toBe('one.galley');
  });

  it('ends launch codes', async () => {
    const address = started.host.url();
    await started.restart();
    expect((await launchToken(started.host, address)).status).toBe(403);
  });

  it('keeps the token in a file that only its owner reads', async () => {
    const file = join(started.home, 'host-token');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toBe(token);
  });

  it.each([
    ['others may read', 0o644, null],
    ['has another form', 0o600, 'short'],
  ])('makes a new token where the file %s', async (_, mode, content) => {
    const file = join(started.home, 'host-token');
    const { chmod } = await import('node:fs/promises');
    if (content !== null) await writeFile(file, content);
    await chmod(file, mode);
    await started.restart();
    expect((await launchToken(started.host)).token).not.toBe(token);
    await expect(openTab(started.host, token)).rejects.toThrow('closed 4401');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});

describe('events', () => {
  it('reach every tab', async () => {
    const tabs = await Promise.all([openTab(started.host, token), openTab(started.host, token)]);
    await tabs[0]?.call('settings.set', { key: 'theme', value: 'dark' });
    await expect.poll(() => tabs.map((tab) => tab.events.filter((one) => one.event === 'settings.changed').length)).toEqual([1, 1]);
  });
});
