import { useStore } from 'zustand';
import type { StoryHouseState } from '../state/StoryHouse';
import { useSession } from '../state/useSession';

/** The house of the open story, and why it is not the one that the story says. */
export function useHouse(): StoryHouseState {
  return useStore(useSession().house.store);
}
