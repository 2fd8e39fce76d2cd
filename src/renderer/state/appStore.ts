import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JsonValue } from '../../contract/json';
import type { AppInfo } from '../../contract/methods';
import type { TransportState } from '../transport/shellTransport';

export type Theme = 'system' | 'light' | 'dark';

/** A sentence at the foot of the window, with a way back where there is one. Leaves by itself. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

/** Something that came in and waits to become a story: text or HTML, and where it came from. */
export interface Incoming {
  readonly source: string;
  readonly kind: 'text' | 'html';
  readonly text: string;
  /** The same as HTML, where a text was pasted with it: its bold, italic and links are carried over. */
  readonly html?: string;
}

/** The dialogs of a window; at most one is open. */
export type DialogName = 'import' | 'export' | 'palette' | 'keys' | 'about' | 'saveAs' | 'settings' | 'recent';

/** What one window shows besides its story. */
export interface AppState {
  readonly info: AppInfo | null;
  readonly settings: { readonly [key: string]: JsonValue };
  readonly connection: TransportState;
  readonly theme: Theme;
  readonly toast: Toast | null;
  readonly dialog: DialogName | null;
  /** What the import dialog reads; null: it asks for text or a file. */
  readonly incoming: Incoming | null;
  readonly preview: boolean;
  /** Rails of the desk where there is room for them. */
  readonly outlineShown: boolean;
  readonly panelShown: boolean;
  /** The rail that lies over the canvas where there is no room. */
  readonly sheet: 'outline' | 'story' | 'checks' | null;
  /** Per cent of the canvas text. */
  readonly zoom: number;
}

/** The state of a fresh window. */
export function createAppStore(connection: TransportState): StoreApi<AppState> {
  return createStore<AppState>(() => ({
    info: null,
    settings: {},
    connection,
    theme: 'system',
    toast: null,
    dialog: null,
    incoming: null,
    preview: false,
    outlineShown: true,
    panelShown: true,
    sheet: null,
    zoom: 100,
  }));
}
