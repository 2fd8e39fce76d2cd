import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDesk } from './createDesk';

const NATIVE = { nativeMenus: true, nativeDialogs: true, revealFile: false, chooseLibrary: true, printToPdf: false, ownWindows: true };

test('the blocks of a house go to the menus of the window that shows its story', async () => {
  const home = await mkdtemp(join(tmpdir(), 'galley-menu-'));
  const told: unknown[] = [];
  const windows = {
    openStory: async () => {},
    setTitle: () => {},
    readyToClose: () => {},
    setBlocks: (window: string, rows: unknown) => told.push([window, rows]),
  };
  const desk = await createDesk({ home, root: join(home, 'library'), version: '0', zone: 'UTC', capabilities: NATIVE, ports: { windows } });
  const set = (blocks: unknown) => desk.dispatch('window.setBlocks', { blocks }, { window: 'w' });
  expect(await set([{ name: 'declared-matchResult', label: 'Match result' }])).toMatchObject({ ok: true });
  expect(told).toEqual([['w', [{ command: 'insert.declared-matchResult', label: 'Match result', menu: 'insert', group: 90 }]]]);
  for (const name of ['edit.undo', 'declared-', 'declared-a.b'])
    expect(await set([{ name, label: 'x' }])).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(told).toHaveLength(1);
  await desk.close();
  await rm(home, { recursive: true, force: true });
});
