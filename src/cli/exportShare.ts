import { setImmediate as turn } from 'node:timers/promises';
import type { Claim } from './exportClaims';
import { type ExportJob, type ExportMeans, type ExportRules, exportOne } from './exportOne';
import { PendingExports, type Told } from './pendingExports';

/** Exports the stories that `claim` hands out until none is left. After each lot of them the event loop gets a turn, for the disk that confirms those before. `tell` hears of each when the disk has it. Throws what is a bug. */
export async function exportShare(
  jobs: readonly ExportJob[],
  rules: ExportRules,
  means: ExportMeans,
  claim: Claim,
  tell: (told: readonly Told[]) => void,
): Promise<void> {
  const pending = new PendingExports(tell);
  for (let share = claim(); share !== null; share = claim()) {
    for (const index of share) {
      const job = jobs[index];
      if (job !== undefined) await pending.add(index, await exportOne(job, rules, means));
    }
    await turn();
  }
  await pending.finish();
}
