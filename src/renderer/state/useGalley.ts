import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from './appStore';
import type { Galley } from './Galley';

/** Carries the window's Galley to its screens. */
export const GalleyContext = createContext<Galley | null>(null);

/** The window this component is drawn in. Throws outside of one. */
export function useGalley(): Galley {
  const galley = useContext(GalleyContext);
  if (galley === null) throw new Error('There is no Galley around this component.');
  return galley;
}

/** A part of the window's state; renders again when it changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useGalley().store, select);
}
