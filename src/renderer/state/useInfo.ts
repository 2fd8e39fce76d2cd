import { useCallback, useSyncExternalStore } from 'react';
import type { EditorApi, EditorInfo } from '../editor/EditorApi';

const never = (): void => {};

/** What the chrome knows of the editor; renders again, at most once a frame, when it changes. Null until the editor is there. */
export function useInfo(api: EditorApi | null): EditorInfo | null {
  const subscribe = useCallback((listener: () => void) => api?.subscribe(listener) ?? never, [api]);
  return useSyncExternalStore(subscribe, () => api?.info() ?? null);
}
