// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Command, CommandContext } from '../commands/command';
import { COMMANDS } from '../commands/commands';
import { findCommands, fullLabel } from './findCommands';

/** A window with a story of a house that has a timeline of its own; every command can run. */
const context = {
  galley: { store: { getState: () => ({}) } },
  session: {
    opened: { readOnly: null, path: null },
    house: {
      store: {
        getState: () => ({ house: { file: { declared: [{ name: 'timeline', label: 'Timeline', icon: 'shapes', keywords: [] }] } } }),
      },
    },
    store: { getState: () => ({ api: { can: () => true, info: () => ({ marks: [], block: null }) } }) },
  },
} as unknown as CommandContext;
const found = (query: string): readonly string[] => findCommands(query, context).found.map((command: Command) => fullLabel(command));

test.each([
  ['timeline', ['Insert Timeline', 'Insert Live entry']],
  ['quote', ['Insert Quote', 'Insert Pull quote', 'Turn into quote']],
  ['insert quote', ['Insert Quote']],
  ['dark theme', ['Dark theme']],
  ['picture', ['Insert Picture', 'Insert Gallery']],
  ['उद्धरण', ['Insert Quote']],
  ['اقتباس', ['Insert Quote']],
])('%s finds %j first', (query, expected) => {
  const all = found(query);
  expect(all.slice(0, 1)).toEqual(expected.slice(0, 1));
  const places = expected.map((label) => all.indexOf(label));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test('without a query every command stands in the order of the menus', () => {
  const names = findCommands('', context).found.map(({ name }) => name);
  const menus = COMMANDS.map(({ name }) => name).filter((name) => names.includes(name));
  expect(names.slice(0, menus.length)).toEqual(menus);
});
