import type { JsonValue } from './json';

/** What a shell may tell its windows, by name. */
export interface Events {
  /** The file of an open story has other bytes than it was read or written with, is not there any more, or stands there again as it was. */
  'story.changedOnDisk': { readonly doc: string; readonly change: 'changed' | 'gone' | 'back' };
  /** Another window took the story over: nothing of this one reaches its file any more. */
  'story.takenOver': { readonly doc: string };
  /** Stories came, went or changed in the library folder. */
  'library.changed': Record<string, never>;
  'settings.changed': { readonly key: string; readonly value: JsonValue };
  /** A house was kept or taken away: stories of it, and those of the default house, ask again. */
  'house.changed': { readonly id: string };
  /** A native menu item or a shell shortcut asks for a command of the renderer's list. */
  'command.run': { readonly command: string };
  /** The window is about to close: flush, then call `window.readyToClose`. */
  'window.closing': Record<string, never>;
}

export type EventName = keyof Events;
/** One key an event: the compiler names the one that is missing here, or that nobody sends. */
const NAMES: { readonly [E in EventName]: true } = {
  'story.changedOnDisk': true,
  'story.takenOver': true,
  'library.changed': true,
  'settings.changed': true,
  'house.changed': true,
  'command.run': true,
  'window.closing': true,
};

/** All event names, as a value for carriers that must refuse unknown ones. */
export const EVENT_NAMES = Object.keys(NAMES) as readonly EventName[];
