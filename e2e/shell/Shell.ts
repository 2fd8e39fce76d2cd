import type { Page } from '@playwright/test';

/** One Galley, the same to a spec in a browser and in Electron. It starts with the first window that is asked for. */
export interface Shell {
  readonly name: 'web' | 'electron';
  /** Fresh folder of settings and drafts (GALLEY_HOME); survives `restart`. */
  readonly home: string;
  /** Fresh folder of stories (GALLEY_ROOT), the library; survives `restart`. */
  readonly root: string;
  /** The library's window, opened when it is not there, its list drawn. */
  openLibrary(): Promise<Page>;
  /**
   * Opens a story of the library by its file name, in its own window or tab; its canvas is drawn. The first window of a
   * Galley is named at its start, which spares the library; later ones are opened by the entry in the library.
   */
  openStory(file: string): Promise<Page>;
  /** A new story in its own window or tab; its canvas is drawn. */
  openNewStory(): Promise<Page>;
  /** The window or tab that `action` brings up, loaded. */
  newWindowFor(action: () => Promise<unknown>): Promise<Page>;
  /** Kills the process as a crash would and starts it again on the same folders. On the web the tabs stay open. */
  restart(): Promise<void>;
  /** Kills the process and leaves it dead; on the web the tabs stay open. */
  kill(): Promise<void>;
  /** Process id of the host or of Electron's main, for tools that look from outside; 0 before the first window. */
  pid(): number;
  /** Every window or tab that is open. */
  pages(): readonly Page[];
  /** Lets problems that match pass: call it before what causes them. */
  allow(problem: RegExp): void;
  close(): Promise<void>;
}
