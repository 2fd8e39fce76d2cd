import type { Dispatch, Handlers } from '../contract/dispatch';
import type { EventName, Events } from '../contract/events';
import type { JsonValue } from '../contract/json';
import type { Capabilities } from '../contract/methods';
import type { Result } from '../contract/result';
import type { FileSystem } from './fileSystem';
import type { SettingsStoreClass } from './settings';
import type { ShellPorts, TicketAnswer } from './shellPorts';

/** Who calls: the window or tab. A tab that reloads keeps its name. */
export interface Caller {
  readonly window: string;
}

/** What a desk is made of. */
export interface DeskOptions {
  /** The application's data folder: settings, drafts, pictures, versions. Made when missing. */
  readonly home: string;
  /** Library folder that overrides the setting; null: the setting, else `Galley` in the user's documents. */
  readonly root: string | null;
  readonly version: string;
  readonly capabilities: Capabilities;
  readonly ports?: ShellPorts;
  /** IANA zone of this machine. */
  readonly zone: string;
  /** Before the ticket of a preview address; default `/preview/`. */
  readonly previewBase?: string;
  /** Before the ticket of a download address; default `/download/`. */
  readonly downloadBase?: string;
  /** Default: the disk. */
  readonly fs?: FileSystem;
  /** Milliseconds since 1970; default: now. */
  readonly clock?: () => number;
  /** Default: `conf`. Main passes `electron-store`, its subclass: the same file. */
  readonly settingsStore?: SettingsStoreClass;
  /** Told of bugs (what `dispatch` catches). */
  readonly onBug?: (error: unknown, name: string) => void;
}

/** Listens to an event of the desk; `window` is set where only that window is meant. */
export type DeskListener<E extends EventName> = (payload: Events[E], window?: string) => void;

/** Everything a shell needs: the contract's calls, events, tickets, and what only a shell knows. */
export interface Desk {
  readonly handlers: Handlers<Caller>;
  readonly dispatch: Dispatch<Caller>;
  on<E extends EventName>(event: E, listener: DeskListener<E>): () => void;
  /** Answers a preview address (`file` '' = the page, else a picture below it) or, once, a download address; null where there is no such ticket. */
  ticket(kind: 'preview' | 'download', id: string, file?: string): Promise<TicketAnswer | null>;
  /** The opaque id of a file named by the shell (argument, mac open-file, native drop). Does not open it. */
  adoptPath(path: string, window: string): Promise<Result<{ readonly id: string }>>;
  /** The file behind an id, for recent documents and the represented file name; null where there is none. */
  pathOf(id: string): string | null;
  /** The window is gone for good: its working copies are given up, their drafts stay. */
  windowGone(window: string): void;
  setting(key: string): JsonValue;
  setSetting(key: string, value: JsonValue): Promise<void>;
  /** Waits for what is being written and stops watching. */
  close(): Promise<void>;
}
