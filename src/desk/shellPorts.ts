import type { BlockRow } from '../contract/menu';

/** What a shell lends the desk. A missing port: the methods that need it answer `unsupported`. */
export interface ShellPorts {
  readonly dialogs?: {
    /** Path that the user chose, null when the dialog was closed. To remember the last folder is the shell's job. */
    openStory(window: string): Promise<string | null>;
    /** Full path for a story, null when closed; `suggested` is a full path. The dialog has asked before it names a file that exists. */
    saveStory(window: string, suggested: string): Promise<string | null>;
    /** Full path for an exported page; `suggested` is a file name. */
    saveExport(window: string, suggested: string, kind: 'html' | 'zip'): Promise<string | null>;
    /** A folder for the library. */
    chooseFolder(window: string, current: string): Promise<string | null>;
    /** Moves a file to the system's trash; rejects where it cannot (the desk then uses the library's own `.trash`). */
    trash(path: string): Promise<void>;
  };
  readonly windows?: {
    /** Opens a story, a new one (`create`) or the library (null) in its own window; focuses one that already shows it. */
    openStory(id: string | null, create: boolean): Promise<void>;
    setTitle(window: string, title: string, edited: boolean): void;
    /** Rows of the menus that only this window has: the blocks of its story's house. */
    setBlocks(window: string, rows: readonly BlockRow[]): void;
    readyToClose(window: string): void;
  };
  /** Opens an address that the desk has already checked. */
  readonly openLink?: (url: string) => Promise<void>;
}

/** What a preview or download address answers. */
export interface TicketAnswer {
  readonly bytes: Uint8Array;
  /** Content-Type, with its charset. */
  readonly type: string;
  /** Content-Security-Policy of a preview page; null elsewhere. */
  readonly csp: string | null;
  /** File name for Content-Disposition; null for what is shown. */
  readonly download: string | null;
}
