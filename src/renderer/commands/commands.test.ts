// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { BLOCK_COMMANDS } from '../../blocks/blockCommands';
import { menuRows } from '../../contract/menu';
import { Galley } from '../state/Galley';
import { COMMANDS, commandOf } from './commands';

/** A window without a story, over a shell that never answers. */
function libraryWindow(): Galley {
  const silent = { call: () => new Promise<never>(() => {}), on: () => () => {} };
  const transport = {
    ...silent,
    state: 'open' as const,
    onState: () => () => {},
    retry: () => {},
    launchUrl: () => new Promise<never>(() => {}),
    adopt: () => new Promise<never>(() => {}),
  };
  return new Galley({ client: silent, transport });
}

test('every row of the menus but those of the system has one command, with the words and keys of its row', () => {
  const named = menuRows(BLOCK_COMMANDS).filter((row) => row.command !== 'app.quit');
  expect(COMMANDS.map((command) => command.name)).toEqual(named.map((row) => row.command));
  for (const row of named) {
    const command = commandOf(row.command);
    expect(command?.label).toBe(row.label);
    expect(command?.shortcut).toEqual(row.shortcut);
  }
});

test('without a story no command of a story can run', () => {
  const context = { galley: libraryWindow(), session: null };
  const able = COMMANDS.filter((command) => command.canRun(context)).map((command) => command.name);
  expect(able).toContain('story.new');
  expect(COMMANDS.filter((command) => command.needsStory && able.includes(command.name))).toEqual([]);
});
