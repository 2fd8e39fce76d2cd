import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Rectangle } from 'electron';
import { CHANNELS } from '../contract/bridge';
import type { EventName, Events } from '../contract/events';
import type { BlockRow } from '../contract/menu';
import { closeInTwoSteps } from './closeInTwoSteps';
import type { WindowBounds, WindowKind } from './earlySettings';
import { windowName } from './ipc';
import { placeFor } from './placeWindow';
import { APP_ORIGIN } from './runtime';

/** `--stone` of the look's tokens, light and dark: what stands there until the page is drawn. */
const STONE = { light: '#eeeeea', dark: '#161715' };

/** One window of the application: the library, or one story. */
export interface ShellWindow {
  readonly name: string;
  readonly window: BrowserWindow;
  readonly kind: WindowKind;
  /** Id of the story that it shows; null while that has no file, and for the library. */
  story: string | null;
  /** It has a working copy, and is asked to write it before it closes. */
  holdsStory: boolean;
  /** The blocks of its story's house, for the menu. */
  blocks: readonly BlockRow[];
  /** Tells the page an event; before it has loaded, nobody is there to hear. */
  tell<E extends EventName>(event: E, payload: Events[E]): void;
  setTitle(title: string, edited: boolean): void;
  /** The page has flushed: the window closes now. */
  readyToClose(): void;
}

function makeWindow(place: Partial<Rectangle> & { width: number; height: number }): BrowserWindow {
  return new BrowserWindow({
    ...place,
    minWidth: 320,
    minHeight: 320,
    show: false,
    title: 'Galley',
    backgroundColor: nativeTheme.shouldUseDarkColors ? STONE.dark : STONE.light,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      enableWebSQL: false,
    },
  });
}

/** A page that crashed is loaded again, a few times: its text is in the draft. */
function reviveAfterCrash(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_, { reason }) => {
    crashes.push(Date.now());
    const often = crashes.filter((at) => at > Date.now() - 60_000).length > 3;
    if (reason === 'clean-exit' || often) return;
    // Not within the event: the process is still being taken down.
    setTimeout(() => !window.isDestroyed() && window.webContents.reload(), 100);
  });
}

/** Opens a window on a route of the page (`/`, `/story/<id>`, `/new`). */
export function openShellWindow(kind: WindowKind, route: string, last: WindowBounds | null, open: number): ShellWindow {
  const window = makeWindow(placeFor(last, open));
  const tell: ShellWindow['tell'] = (event, payload) => {
    if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event, payload);
  };
  reviveAfterCrash(window);
  // The page names its window with window.setTitle.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (last?.maximized && open === 0) window.maximize();
    window.show();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html#${route}`);
  let isEdited = false;
  const setTitle = (title: string, edited: boolean): void => {
    isEdited = edited;
    window.setDocumentEdited(edited);
    window.setTitle(edited && process.platform !== 'darwin' ? `● ${title}` : title);
  };
  const readyToClose = closeInTwoSteps(window, {
    holdsText: () => shell.holdsStory,
    isUnsafe: () => isEdited,
    ask: () => tell('window.closing', {}),
  });
  const name = windowName(window.webContents.id);
  const shell: ShellWindow = { name, window, kind, story: null, holdsStory: false, blocks: [], tell, setTitle, readyToClose };
  // A page that loads anew has nothing yet. (Not did-start-loading: a frame in the page, the preview, would count.)
  window.webContents.on('did-navigate', () => {
    shell.holdsStory = false;
    shell.blocks = [];
  });
  return shell;
}
