import { useSyncExternalStore } from 'react';
import type { EditorApi, EditorInfo } from './EditorApi';

const silent = () => () => undefined;

/** What the chrome shows of the editor; null before it is ready. Renders only when something in it changed, behind the key that changed it. */
export function useEditorInfo(api: EditorApi | null): EditorInfo | null {
  return useSyncExternalStore(api?.subscribe ?? silent, () => api?.info() ?? null);
}
