import { dispatch, type Handlers } from '../contract/dispatch';
import { EVENT_NAMES, type EventName } from '../contract/events';
import type { Caller, Desk, DeskListener, DeskOptions } from './desk';
import type { DeskRooms } from './deskRooms';
import { openDrafts } from './drafts';
import { exportCalls } from './exportCalls';
import { houseCalls } from './houses/houseCalls';
import { openHouses } from './houses/houses';
import { openIds } from './ids';
import { libraryCalls } from './libraryCalls';
import { nodeFileSystem } from './nodeFileSystem';
import { type OutsideChanges, watchOutside } from './outsideChanges';
import { pictureCalls } from './pictures/pictureCalls';
import { openPicturePool } from './pictures/picturePool';
import { pruneHome } from './pruneHome';
import { openSessions } from './sessions';
import { openSettings } from './settings';
import { shellCalls } from './shellCalls';
import { idOfFile, storyCalls } from './storyCalls';
import { openSummaryCache, type SummaryCache } from './summaryCache';
import { releaseCopy } from './takeOver';
import { openTickets, type Tickets } from './tickets';
import { inOrder } from './workingCopy';

type Listeners = Map<EventName, Set<(payload: never, window?: string) => void>>;

/** Opens the desk: every call of the contract over the files of one data folder and one library. Rejects only where the data folder cannot be made. */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  const listeners: Listeners = new Map(EVENT_NAMES.map((name) => [name, new Set()]));
  const rooms = await openRooms(options, listeners);
  const tickets = openTickets(rooms.clock);
  const cache = await openSummaryCache(rooms.fs, options.home);
  const outside = watchOutside(rooms);
  const handlers = allCalls(rooms, cache, tickets, outside);
  await outside.follow();
  const pruned = pruneHome(rooms).catch((error: unknown) => options.onBug?.(error, 'pruneHome'));
  return {
    handlers,
    dispatch: dispatch(handlers, options.onBug),
    on: (event, listener) => listen(listeners, event, listener),
    ticket: async (kind, id, file = '') => tickets.answer(kind, id, file),
    adoptPath: (path) => idOfFile(rooms, path),
    pathOf: (id) => rooms.ids.pathOf(id),
    windowGone(window) {
      for (const copy of [...rooms.open.values()]) {
        if (copy.window !== window) continue;
        tickets.end(copy.doc);
        void inOrder(copy, async () => releaseCopy(rooms, copy)).then(outside.follow, (error: unknown) =>
          options.onBug?.(error, 'windowGone'),
        );
      }
    },
    setting: (key) => rooms.settings.get(key),
    async setSetting(key, value) {
      const set = await rooms.settings.set(key, value);
      if (set.ok) rooms.emit('settings.changed', { key, value });
    },
    async close() {
      outside.stop();
      await pruned;
      await Promise.all([...rooms.open.values()].map((copy) => copy.queue));
      await Promise.all([rooms.ids.flush(), rooms.settings.settled()]);
    },
  };
}

async function openRooms(options: DeskOptions, listeners: Listeners): Promise<DeskRooms> {
  const { home, fs = nodeFileSystem, clock = Date.now, settingsStore } = options;
  await fs.mkdir(home);
  return {
    options,
    fs,
    clock,
    settings: await openSettings(fs, home, settingsStore),
    ids: await openIds(fs, home),
    drafts: openDrafts(fs, home),
    houses: openHouses(fs, home),
    pool: openPicturePool(fs, home),
    sessions: openSessions(fs, home),
    open: new Map(),
    emit(event, payload, window) {
      for (const listener of listeners.get(event) ?? []) listener(payload as never, window);
    },
  };
}

function listen<E extends EventName>(listeners: Listeners, event: E, listener: DeskListener<E>): () => void {
  const own = listener as (payload: never, window?: string) => void;
  listeners.get(event)?.add(own);
  return () => listeners.get(event)?.delete(own);
}

function allCalls(rooms: DeskRooms, cache: SummaryCache, tickets: Tickets, outside: OutsideChanges): Handlers<Caller> {
  const stories = storyCalls(rooms);
  const library = libraryCalls(rooms, cache);
  // After these, other folders may be the ones to watch.
  const followed =
    <I, O>(handler: (input: I, caller: Caller) => Promise<O>) =>
    async (input: I, caller: Caller): Promise<O> => {
      const answer = await handler(input, caller);
      await outside.follow();
      return answer;
    };
  return {
    ...shellCalls(rooms),
    ...library,
    'library.choose': followed(library['library.choose']),
    ...stories,
    'story.open': followed(stories['story.open']),
    'story.save': followed(stories['story.save']),
    'story.close': followed(stories['story.close']),
    ...pictureCalls(rooms),
    ...exportCalls(rooms, tickets),
    ...houseCalls(rooms),
  };
}
