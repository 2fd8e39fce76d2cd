import { type GateAnswer, gate, type Override, type Purpose } from '../../checks/gate';
import type { Checked } from '../../checks/runChecks';
import type { LogEntry } from '../../story/metadata';
import type { StoryFile } from '../../story/storyFile';

export type { GateAnswer, Purpose } from '../../checks/gate';
export type { Checked } from '../../checks/runChecks';

/** Whether a story may leave with what was found in it. Overrides that stand in its log count, with those that are given. */
export function gateStory(
  story: StoryFile,
  checked: readonly Checked[],
  purpose: Purpose,
  overrides: readonly Override[] = [],
): GateAnswer {
  const { log } = story.doc.attrs ?? {};
  const kept = Array.isArray(log) ? (log as unknown as readonly LogEntry[]) : [];
  return gate(checked, purpose, [...overrides, ...kept]);
}
