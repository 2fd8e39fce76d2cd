import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { SessionState, StorySession } from './StorySession';

/** Carries the open story to the parts of the desk. */
export const SessionContext = createContext<StorySession | null>(null);

/** The story that this part of the desk shows. Throws outside of a desk. */
export function useSession(): StorySession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no open story around this component.');
  return session;
}

/** A part of the open story's state; renders again when it changes. */
export function useStory<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}
