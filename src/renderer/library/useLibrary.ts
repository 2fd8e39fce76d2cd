import { useCallback, useEffect, useState } from 'react';
import type { Library } from '../../contract/methods';
import type { Failure } from '../../contract/result';
import { useApp, useGalley } from '../state/useGalley';

/** The library as the shell last told it, kept fresh; `failure` where it could not be read. */
export interface LibraryNow {
  readonly library: Library | null;
  readonly failure: Failure | null;
  readonly set: (library: Library) => void;
}

/** Reads the library, and again whenever it changed, the window comes forward or the shell is back. */
export function useLibrary(): LibraryNow {
  const galley = useGalley();
  const connection = useApp((state) => state.connection);
  const [library, set] = useState<Library | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = useCallback(async () => {
    const listed = await galley.client.call('library.list', {});
    if (listed.ok) {
      set(listed.value);
      setFailure(null);
    } else if (listed.error.code !== 'closed') setFailure(listed.error);
  }, [galley]);

  useEffect(() => {
    if (connection === 'lost' || connection === 'refused') return;
    void read();
    const again = (): void => void read();
    const stop = galley.client.on('library.changed', again);
    window.addEventListener('focus', again);
    return () => {
      stop();
      window.removeEventListener('focus', again);
    };
  }, [galley, connection, read]);
  return { library, failure, set };
}
