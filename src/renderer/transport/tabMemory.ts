/** The part of sessionStorage that a tab's transport uses. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** What a tab remembers over F5 and a restart of the host, and no other tab or later session does. */
export interface TabMemory {
  token: string | null;
  window: string | null;
}

/** Keeps the tab's token and the name of its window in sessionStorage; where that is forbidden, for as long as the page lives. */
export function tabMemory(storage: () => Storage): TabMemory {
  const held = new Map<string, string>();
  const read = (key: string): string | null => {
    try {
      return storage().getItem(key) ?? held.get(key) ?? null;
    } catch {
      return held.get(key) ?? null;
    }
  };
  const write = (key: string, value: string | null): void => {
    if (value === null) return;
    held.set(key, value);
    try {
      storage().setItem(key, value);
    } catch {
      // Held in memory only: F5 will ask for a fresh address.
    }
  };
  return {
    get token() {
      return read('galley.token');
    },
    set token(value) {
      write('galley.token', value);
    },
    get window() {
      return read('galley.window');
    },
    set window(value) {
      write('galley.window', value);
    },
  };
}
