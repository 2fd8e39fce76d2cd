import { app, dialog, Menu, nativeTheme, shell } from 'electron';
import { EVENT_NAMES } from '../contract/events';
import type { BlockRow } from '../contract/menu';
import type { Desk } from '../desk/desk';
import type { ShellPorts } from '../desk/shellPorts';
import { createDialogs } from './dialogs';
import type { WindowBounds, WindowKind } from './earlySettings';
import type { CallAnswers } from './ipc';
import { menuTemplate } from './menuTemplate';
import { shownAfter } from './noteStory';
import { theDesk } from './theDesk';
import { createWindows, type Windows } from './windows';

/** The running application: windows in front, the desk behind. */
export interface Application {
  readonly windows: Windows;
  readonly answers: CallAnswers;
  /** The desk, loaded with the first call. */
  desk(): Promise<Desk>;
  /** Opens story files, each in its own window; one that cannot be opened is said in a box. */
  openPaths(paths: readonly string[]): Promise<void>;
  /** Draws the native menu for the window in front. */
  showMenu(): void;
}

/** Passes the desk's events on to the windows they are for. */
function tellWindows(desk: Desk, windows: Windows): void {
  for (const event of EVENT_NAMES) {
    desk.on(event, (payload, only) => {
      for (const shellWindow of windows.all()) if (only === undefined || only === shellWindow.name) shellWindow.tell(event, payload);
    });
  }
  desk.on('settings.changed', ({ key, value }) => {
    if (key === 'theme' && (value === 'system' || value === 'light' || value === 'dark')) nativeTheme.themeSource = value;
  });
}

function portsOf(windows: Windows, desk: () => Promise<Desk>): ShellPorts {
  return {
    dialogs: createDialogs({
      windowOf: (name) => windows.named(name)?.window ?? null,
      lastFolder: async () => String((await desk()).setting('lastFolder') ?? ''),
      keepFolder: async (folder) => (await desk()).setSetting('lastFolder', folder),
    }),
    windows: {
      openStory: async (id, create) => void windows.open(id, create),
      setTitle: (name, title, edited) => windows.named(name)?.setTitle(title, edited),
      setBlocks: (name, rows) => windows.setBlocks(name, rows),
      readyToClose: (name) => windows.named(name)?.readyToClose(),
    },
    openLink: (url) => shell.openExternal(url),
  };
}

function answersOf(desk: () => Promise<Desk>, windows: Windows): CallAnswers {
  return {
    async call(name, input, window) {
      const made = await desk();
      const result = await made.dispatch(name, input, { window });
      const shown = shownAfter(name, result);
      if (shown) windows.shows(window, shown);
      const path = shown?.story ? made.pathOf(shown.story) : null;
      if (path !== null) {
        app.addRecentDocument(path);
        windows.named(window)?.window.setRepresentedFilename(path);
      }
      return result;
    },
    adopt: async (path, window) => (await desk()).adoptPath(path, window),
  };
}

/** What a menu does when no window is open, as on macOS. */
function withoutWindow(command: string, windows: Windows): void {
  if (command === 'story.new') windows.open(null, true);
  if (command === 'story.open' || command === 'story.recent' || command === 'story.library' || command === 'story.import')
    windows.open(null);
}

function menuFor(windows: Windows, blocks: () => readonly BlockRow[]): () => void {
  let drawn = '';
  return () => {
    const front = windows.front();
    const story = front?.kind === 'story';
    const all = [...blocks(), ...(front?.blocks ?? [])];
    const wanted = JSON.stringify([story, all.map(({ command, label }) => [command, label])]);
    if (wanted === drawn) return;
    drawn = wanted;
    const run = (command: string): void => {
      const now = windows.front();
      if (now) now.tell('command.run', { command });
      else withoutWindow(command, windows);
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, story, blocks: all, run })));
  };
}

/** Puts the application together; opens nothing yet. */
export function createApplication(home: string, bounds: Partial<Record<WindowKind, WindowBounds>>): Application {
  let made: Promise<Desk> | null = null;
  let blocks: readonly BlockRow[] = [];
  const desk = (): Promise<Desk> => {
    made ??= theDesk(home, ports).then((opened) => {
      tellWindows(opened, windows);
      // Its modules are there now, the blocks among them.
      void import('../desk/menuBlocks').then(({ MENU_BLOCKS }) => {
        blocks = MENU_BLOCKS;
        showMenu();
      });
      return opened;
    });
    return made;
  };
  const windows: Windows = createWindows({
    bounds,
    keepBounds: (kept) =>
      void desk().then((opened) =>
        opened.setSetting('windowBounds', Object.fromEntries(Object.entries(kept).map(([kind, place]) => [kind, { ...place }]))),
      ),
    gone: (name) => void desk().then((opened) => opened.windowGone(name)),
    changed: () => showMenu(),
  });
  const ports = portsOf(windows, desk);
  const showMenu = menuFor(windows, () => blocks);
  return {
    windows,
    answers: answersOf(desk, windows),
    desk,
    showMenu,
    async openPaths(paths) {
      const opened = await desk();
      for (const path of paths) {
        const adopted = await opened.adoptPath(path, 'application');
        if (adopted.ok) windows.open(adopted.value.id);
        else dialog.showErrorBox('Galley cannot open this file', adopted.error.message);
      }
      if (windows.all().length === 0) windows.open(null);
    },
  };
}
