import { createStore, type StoreApi } from 'zustand/vanilla';

/** What floats over the canvas. One thing at a time. */
export type Floating =
  | { readonly kind: 'link' }
  | { readonly kind: 'language' }
  | { readonly kind: 'abbreviation' }
  | { readonly kind: 'details'; readonly block: string; readonly anchor: HTMLElement };

/** The state of the pieces around the text that React draws: the text itself is never in it. */
export interface Surface {
  readonly floating: Floating | null;
}

/** One per open editor. */
export type SurfaceStore = StoreApi<Surface>;

/** A surface with nothing open. */
export function createSurface(): SurfaceStore {
  return createStore<Surface>(() => ({ floating: null }));
}
