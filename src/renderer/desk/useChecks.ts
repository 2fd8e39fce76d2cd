import type { Checked } from '../../checks/runChecks';
import { useStoryChecks } from '../checks/useStoryChecks';

/** The checks of the open story, read anew when the hands rest. */
export function useChecks(): readonly Checked[] {
  return useStoryChecks((state) => state.checks);
}
