import { useCallback, useSyncExternalStore } from 'react';
import type { EditorApi, EditorInfo } from '../editor/EditorApi';

const never = (): void => {};

/**
 * A part of what the chrome knows of the editor, as one plain value; renders again only when that value changes, never for each key. Null until the
 * editor is there.
 */
export function useInfo<T extends string | number | boolean>(api: EditorApi | null, select: (info: EditorInfo) => T): T | null {
  const subscribe = useCallback((listener: () => void) => api?.subscribe(listener) ?? never, [api]);
  return useSyncExternalStore(subscribe, () => (api === null ? null : select(api.info())));
}
