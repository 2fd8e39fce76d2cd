import { useDeferredValue, useMemo } from 'react';
import type { Advice } from '../../story/advice';
import { checksOf } from '../checks/checksOf';
import { useStory } from '../state/useSession';

/** The checks of the open story, read anew when the hands rest. */
export function useChecks(): readonly Advice[] {
  const doc = useDeferredValue(useStory((state) => state.doc));
  return useMemo(() => checksOf(doc), [doc]);
}
