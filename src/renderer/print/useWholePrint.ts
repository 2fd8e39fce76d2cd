import { useEffect } from 'react';
import type { Galley } from '../state/Galley';
import type { StorySession } from '../state/StorySession';
import { countOf } from '../words/countOf';

/** The browser's own menu prints at once and waits for no picture: what was missing is fetched for the next print, and that is said. */
export function useWholePrint(galley: Galley, session: StorySession): void {
  useEffect(() => {
    let fetching: Promise<number> | undefined;
    const before = (): void => {
      fetching = session.store.getState().api?.loadPictures();
    };
    const after = async (): Promise<void> => {
      const missed = (await fetching) ?? 0;
      fetching = undefined;
      if (missed > 0) galley.say(`${countOf(missed, 'picture')} had not been fetched for that print. Print once more: all are here now.`);
    };
    const afterwards = (): void => void after();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', afterwards);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', afterwards);
    };
  }, [galley, session]);
}
