import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { HOUSE_GROUP, menuRows } from '../contract/menu';
import { MENU_BLOCKS } from '../desk/menuBlocks';
import { menuTemplate } from './menuTemplate';

const blocks = MENU_BLOCKS;
const rows = menuRows(blocks);

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function drawn(
  platform: NodeJS.Platform,
  story = true,
  run: (command: string) => void = () => {},
): Map<string, MenuItemConstructorOptions> {
  return new Map(itemsOf(menuTemplate({ platform, story, blocks, run })).flatMap((item) => (item.id ? [[item.id, item] as const] : [])));
}

describe('the native menu', () => {
  it.each(['linux', 'win32'] as const)('has every command of the table on %s', (platform) => {
    const items = drawn(platform);
    expect(rows.map((row) => row.command).filter((command) => !items.has(command))).toEqual([]);
  });

  it('leaves quit and about to the application’s own menu on macOS', () => {
    const items = drawn('darwin');
    expect(rows.map((row) => row.command).filter((command) => !items.has(command))).toEqual(['app.quit', 'help.about']);
    expect(menuTemplate({ platform: 'darwin', story: true, blocks, run: () => {} }).map((menu) => menu.role ?? menu.label)).toEqual([
      'appMenu',
      'Story',
      'Edit',
      'View',
      'Insert',
      'Format',
      'Tools',
      'windowMenu',
      'Help',
    ]);
  });

  it.each(rows.map((row) => [row.command, row] as const))('%s asks the page, or has a role', (command, row) => {
    const asked: string[] = [];
    const item = drawn('linux', true, (name) => asked.push(name)).get(command);
    if (row.role) expect(item).toMatchObject({ role: row.role, label: row.label });
    else {
      (item as { click(): void }).click();
      expect(asked).toEqual([command]);
      expect(item).toMatchObject({ label: row.label, registerAccelerator: false });
    }
  });

  it('can be drawn before the blocks are known', () => {
    const ids = itemsOf(menuTemplate({ platform: 'linux', story: true, blocks: [], run: () => {} })).map((item) => item.id);
    expect(ids).toContain('insert.menu');
    expect(ids).not.toContain('insert.figure');
  });

  it('turns off what needs a story where there is none', () => {
    const off = [...drawn('linux', false)].filter(([, item]) => item.enabled === false).map(([id]) => id);
    expect(off).toEqual(rows.filter((row) => row.where === 'story' && !row.role).map((row) => row.command));
    expect(off).not.toContain('story.new');
  });

  it.each([
    ['edit.redo', 'CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
    ['block.moveUp', 'Alt+Shift+Up', 'Alt+Shift+Up'],
    ['block.delete', 'Ctrl+Alt+Z', 'Alt+Shift+Z'],
    ['view.zoomIn', 'CmdOrCtrl+Plus', 'CmdOrCtrl+Plus'],
  ])('writes the keys of %s as Electron does', (command, mac, other) => {
    expect([drawn('darwin').get(command)?.accelerator, drawn('linux').get(command)?.accelerator]).toEqual([mac, other]);
  });

  it('parts the groups by a rule, and never begins or ends with one', () => {
    for (const { submenu } of menuTemplate({ platform: 'linux', story: true, blocks, run: () => {} })) {
      const types = (submenu as MenuItemConstructorOptions[]).map((item) => item.type);
      expect([types[0], types.at(-1)]).toEqual([undefined, undefined]);
    }
  });

  it('ends the Insert menu with the blocks of the story’s house', () => {
    const own = { command: 'insert.declared-matchResult', label: 'Match result', menu: 'insert', group: HOUSE_GROUP } as const;
    const ran: string[] = [];
    const template = menuTemplate({ platform: 'linux', story: true, blocks: [...blocks, own], run: (command) => ran.push(command) });
    const insert = template.find(({ id }) => id === 'insert')?.submenu;
    const [rule, last] = Array.isArray(insert) ? insert.slice(-2) : [];
    expect([rule?.type, last?.label, last?.enabled]).toEqual(['separator', 'Match result', true]);
    last?.click?.({} as never, undefined, {} as never);
    expect(ran).toEqual(['insert.declared-matchResult']);
  });
});
