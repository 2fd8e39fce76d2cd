import { overrideKey } from '../../checks/gate';
import type { Checked } from '../../checks/runChecks';

/** Those of `now` that are the same as some of `before`: the same rule in the same place, saying the same. Their edits fit the text as it is. */
export function stillFound(before: readonly Checked[], now: readonly Checked[]): readonly Checked[] {
  const wanted = new Set(before.map(keyOf));
  return now.filter((one) => wanted.has(keyOf(one)));
}

function keyOf(check: Checked): string {
  return `${overrideKey(check)} ${check.message}`;
}
