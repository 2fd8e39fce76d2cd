import type { Result } from './result';

/** What the preload script puts on the page's `window.galley` in Electron. Nothing else crosses the worlds. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Listens to an event of the contract; returns the way to stop. Unknown names are never heard of. */
  on(name: string, listener: (payload: unknown) => void): () => void;
  /** Id of a file that the user dropped or picked, in its own place. The page never sees the path. */
  adopt(file: object): Promise<Result<{ readonly id: string }>>;
}

/** Channels of Electron's IPC. Named here once, for main and preload. */
export const CHANNELS = { call: 'galley:call', event: 'galley:event', adopt: 'galley:adopt' } as const;
