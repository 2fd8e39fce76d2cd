/** Listeners by name. One that throws does not keep the others from hearing. */
export interface Listeners {
  add(name: string, listener: (payload: unknown) => void): () => void;
  tell(name: string, payload: unknown): void;
}

/** Keeps listeners by name; the same function may be added twice and is then told twice. */
export function listeners(): Listeners {
  const all = new Map<string, Set<{ readonly hear: (payload: unknown) => void }>>();
  return {
    add(name, listener) {
      const entry = { hear: listener };
      const named = all.get(name) ?? new Set();
      all.set(name, named.add(entry));
      return () => named.delete(entry);
    },
    tell(name, payload) {
      for (const { hear } of [...(all.get(name) ?? [])]) {
        try {
          hear(payload);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}
