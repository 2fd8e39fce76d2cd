import type { MenuItemConstructorOptions } from 'electron';
import { type BlockRow, MENUS, type MenuName, type MenuRow, menuRows } from '../contract/menu';
import { accelerator } from './accelerator';

/** What the menus need to know. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** A story is in front: rows that need one can be chosen. */
  readonly story: boolean;
  /** What the blocks bring; none until the desk is loaded. */
  readonly blocks: readonly BlockRow[];
  run(command: string): void;
}

/** On macOS these stand in the application's own menu. */
const IN_APP_MENU: readonly string[] = ['quit', 'about'];

function item(row: MenuRow, { platform, story, run }: MenuOptions): MenuItemConstructorOptions {
  if (row.role) return { id: row.command, label: row.label, role: row.role };
  return {
    id: row.command,
    label: row.label,
    enabled: story || row.where !== 'story',
    ...(row.shortcut && { accelerator: accelerator(row.shortcut, platform) }),
    // The page has the keys, in every shell the same; the menu only shows them. macOS asks the page first by itself.
    registerAccelerator: false,
    click: () => run(row.command),
  };
}

function menu(name: MenuName, label: string, options: MenuOptions): MenuItemConstructorOptions {
  const mac = options.platform === 'darwin';
  const own = menuRows(options.blocks).filter((row) => row.menu === name && !(mac && row.role && IN_APP_MENU.includes(row.role)));
  const items = own.flatMap((row, at): MenuItemConstructorOptions[] => {
    const rule = at > 0 && own[at - 1]?.group !== row.group;
    return rule ? [{ type: 'separator' }, item(row, options)] : [item(row, options)];
  });
  const recent: MenuItemConstructorOptions[] =
    mac && name === 'story'
      ? [{ label: 'Open recent', role: 'recentDocuments', submenu: [{ label: 'Clear menu', role: 'clearRecentDocuments' }] }]
      : [];
  return { id: name, label, submenu: [...items, ...recent] };
}

/** The native menu: the rows of the contract's table and of the blocks, and on macOS the menus that every application has there. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const menus = MENUS.map(({ name, label }) => menu(name, label, options));
  if (options.platform !== 'darwin') return menus;
  return [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)];
}
