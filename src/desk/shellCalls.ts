import type { Handlers } from '../contract/dispatch';
import { type BlockRow, HOUSE_GROUP } from '../contract/menu';
import { fail, ok } from '../contract/result';
import { safeAddress } from '../story/address';
import type { Caller } from './desk';
import type { DeskRooms } from './deskRooms';

type ShellCalls = Pick<
  Handlers<Caller>,
  | 'app.info'
  | 'settings.get'
  | 'settings.set'
  | 'window.openStory'
  | 'window.setTitle'
  | 'window.setBlocks'
  | 'window.readyToClose'
  | 'link.open'
>;

/** The calls about the application, its settings and its windows. */
export function shellCalls(rooms: DeskRooms): ShellCalls {
  const { version, capabilities, zone, ports } = rooms.options;
  const noWindows = fail('unsupported', 'This shell has no windows of its own; stories open in tabs.');
  return {
    'app.info': async () => ok({ version, capabilities, platform: platform(), zone }),
    'settings.get': async () => ok(rooms.settings.visible()),
    'settings.set': async ({ key, value }) => {
      const set = await rooms.settings.set(key, value, 'window');
      if (!set.ok) return set;
      rooms.emit('settings.changed', { key, value });
      return ok(rooms.settings.visible());
    },
    'window.openStory': async ({ id, create }) => {
      if (ports?.windows === undefined) return noWindows;
      await ports.windows.openStory(id, create === true);
      return ok(null);
    },
    'window.setTitle': async ({ title, edited }, { window }) => {
      ports?.windows?.setTitle(window, title, edited);
      return ok(null);
    },
    'window.setBlocks': async ({ blocks }, { window }) => {
      const rows = blocks.map(({ name, label }): BlockRow => ({ command: `insert.${name}`, label, menu: 'insert', group: HOUSE_GROUP }));
      ports?.windows?.setBlocks(window, rows);
      return ok(null);
    },
    'window.readyToClose': async (_input, { window }) => {
      ports?.windows?.readyToClose(window);
      return ok(null);
    },
    'link.open': async ({ url }) => {
      const address = safeAddress(url);
      if (address === null) return fail('refused', `Only https, http and mailto addresses are opened; “${url.slice(0, 80)}” is none.`);
      if (ports?.openLink === undefined) return fail('unsupported', 'This shell opens no addresses itself.');
      await ports.openLink(address);
      return ok(null);
    },
  };
}

function platform(): 'mac' | 'windows' | 'linux' {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}
