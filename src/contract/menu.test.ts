import { describe, expect, it } from 'vitest';
import { type BlockRow, MENUS, menuRows } from './menu';

const BROUGHT: readonly BlockRow[] = [
  { command: 'insert.box', label: 'Box', menu: 'insert', group: 2 },
  { command: 'insert.paragraph', label: 'Paragraph', menu: 'insert', group: 1 },
  { command: 'format.paragraph', label: 'Turn into paragraph', menu: 'format', group: 1 },
  { command: 'format.heading2', label: 'Turn into subhead', menu: 'format', group: 1 },
  { command: 'format.bulletList', label: 'Turn into bulleted list', menu: 'format', group: 2 },
];
const rows = menuRows(BROUGHT);
const KEY = /^((Mod|Ctrl|Alt|Shift)\+)*([A-Z0-9]|[,./;\\-]|Plus|F[1-9]|F1[0-2]|Arrow(Up|Down|Left|Right)|Enter)$/;

function clashes(platform: 'mac' | 'other'): string[] {
  const seen = new Map<string, string>();
  return rows.flatMap(({ command, shortcut }) => {
    if (!shortcut) return [];
    const key = shortcut[platform].split('+').sort().join('+');
    const other = seen.get(key);
    seen.set(key, command);
    return other ? [`${key}: ${other}, ${command}`] : [];
  });
}

describe('the menu table', () => {
  it('names every command once', () => {
    expect(new Set(rows.map((row) => row.command)).size).toBe(rows.length);
  });

  it.each(['mac', 'other'] as const)('gives no key to two commands on %s', (platform) => {
    expect(clashes(platform)).toEqual([]);
  });

  it.each(rows.filter((row) => row.shortcut).map((row) => [row.command, row] as const))(
    'writes the keys of %s in the agreed form',
    (_, row) => {
      expect(row.shortcut?.mac).toMatch(KEY);
      expect(row.shortcut?.other).toMatch(KEY);
    },
  );

  it.each(MENUS.map((menu) => menu.name))('has rows for the menu %s, groups in order', (name) => {
    const groups = rows.filter((row) => row.menu === name).map((row) => row.group);
    expect(groups.length).toBeGreaterThan(0);
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
  });

  it('puts what the blocks bring at the end of their menus, in groups of their own, only for a story', () => {
    const own = rows.filter((row) => row.menu === 'insert').map(({ command, group, where }) => [command, group, where]);
    expect(own).toEqual([
      ['insert.menu', 1, 'story'],
      ['insert.words', 1, 'story'],
      ['insert.paragraph', 2, 'story'],
      ['insert.box', 3, 'story'],
    ]);
    expect(rows.find((row) => row.command === 'format.heading2')?.shortcut?.other).toBe('Mod+Alt+2');
  });
});
