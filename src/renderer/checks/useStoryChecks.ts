import { useStore } from 'zustand';
import { useGalley } from '../state/useGalley';
import { useSession } from '../state/useSession';
import { type ChecksState, checksFor } from './StoryChecks';

/** A part of what the checks of the open story say. */
export function useStoryChecks<T>(select: (state: ChecksState) => T): T {
  return useStore(checksFor(useGalley(), useSession()).store, select);
}
