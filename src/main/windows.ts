import type { BrowserWindow } from 'electron';
import type { BlockRow } from '../contract/menu';
import type { WindowBounds, WindowKind } from './earlySettings';
import type { Shown } from './noteStory';
import { boundsToKeep } from './placeWindow';
import { openShellWindow, type ShellWindow } from './shellWindow';

/** What the windows need of the rest. */
export interface WindowsOptions {
  readonly bounds: Partial<Record<WindowKind, WindowBounds>>;
  keepBounds(bounds: Partial<Record<WindowKind, WindowBounds>>): void;
  /** The window is gone for good. */
  gone(name: string): void;
  /** Another window, or none, has the focus. */
  changed(): void;
}

/** All windows of the application. */
export interface Windows {
  /** Shows a story, a new one (`create`) or the library; a window that shows it already comes to the front. */
  open(story: string | null, create?: boolean): ShellWindow;
  /** By the name that the desk knows it by. */
  named(name: string): ShellWindow | null;
  /** The window with the focus, else the one that had it last. */
  front(): ShellWindow | null;
  all(): readonly ShellWindow[];
  /** Which story a window shows, once the desk has said so. */
  shows(name: string, shown: Shown): void;
  /** What the house of its story brings to the menus. */
  setBlocks(name: string, rows: readonly BlockRow[]): void;
}

function toFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Keeps the windows: one a story, one library. */
export function createWindows({ bounds, keepBounds, gone, changed }: WindowsOptions): Windows {
  const open = new Map<string, ShellWindow>();
  const kept = { ...bounds };
  let last: ShellWindow | null = null;

  const add = (kind: WindowKind, route: string, story: string | null): ShellWindow => {
    const same = [...open.values()].filter((other) => other.kind === kind).length;
    const made = openShellWindow(kind, route, kept[kind] ?? null, same);
    made.story = story;
    open.set(made.name, made);
    made.window.on('focus', () => {
      last = made;
      changed();
    });
    made.window.on('close', () => {
      kept[kind] = boundsToKeep(made.window);
      keepBounds(kept);
    });
    made.window.once('closed', () => {
      open.delete(made.name);
      if (last === made) last = null;
      gone(made.name);
      changed();
    });
    return made;
  };

  return {
    open(story, create = false) {
      const there = create
        ? undefined
        : [...open.values()].find((other) => other.kind === (story === null ? 'library' : 'story') && other.story === story);
      if (there) toFront(there.window);
      if (there) return there;
      if (create) return add('story', '/new', null);
      return story === null ? add('library', '/', null) : add('story', `/story/${encodeURIComponent(story)}`, story);
    },
    named: (name) => open.get(name) ?? null,
    front: () => last ?? [...open.values()].at(-1) ?? null,
    all: () => [...open.values()],
    shows(name, shown) {
      const shell = open.get(name);
      if (!shell) return;
      shell.holdsStory = shown.open;
      shell.story = shown.story;
    },
    setBlocks(name, rows) {
      const shell = open.get(name);
      if (!shell) return;
      shell.blocks = rows;
      changed();
    },
  };
}
