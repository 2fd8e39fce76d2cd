import { type GateAnswer, gate, type Override, type Purpose } from '../../checks/gate';
import type { Checked } from '../../checks/runChecks';
import type { StoryFile } from '../../story/storyFile';

export type { GateAnswer, Purpose } from '../../checks/gate';
export type { Checked } from '../../checks/runChecks';

/** Whether a story may leave with what was found in it. Overrides that stand in its log count, after those that are given. */
export function gateStory(story: StoryFile, checked: readonly Checked[], purpose: Purpose, given: readonly Override[] = []): GateAnswer {
  return gate(story.doc, checked, purpose, given);
}
