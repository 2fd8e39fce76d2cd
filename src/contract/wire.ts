import type { Result } from './result';

/** Path of the one WebSocket of a tab, below the host's origin. */
export const SOCKET_PATH = '/socket';
/** Path that turns a launch code into the token: POST `{code}` as JSON, answered `{token}`. */
export const LAUNCH_PATH = '/launch';
/** Largest message either side sends, bytes: a 60 MB picture with its call. */
export const MAX_MESSAGE = 80 * 1024 * 1024;
/** Close codes of the socket. */
export const CLOSE = { refused: 4401, badMessage: 4400 } as const;

/** What a page says over its socket. The first message is `hello`, and nothing else counts before it. */
export type FromPage =
  /** `window`: the name that an earlier hello was answered with, so that a reloaded tab keeps its working copies. */
  | { readonly hello: string; readonly window?: string }
  | { readonly id: number; readonly name: string; readonly input: unknown }
  /** Asks for a launch code, for a tab that this page opens. */
  | { readonly id: number; readonly launch: true };

/** What the host says over a page's socket. */
export type FromHost =
  | { readonly hello: { readonly window: string } }
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly event: string; readonly payload: unknown };
