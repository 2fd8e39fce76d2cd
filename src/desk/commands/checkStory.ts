import { joinAdvice } from '../../checks/joinAdvice';
import { type Checked, runChecks } from '../../checks/runChecks';
import { pageProblems } from '../../formats/html/pageProblems';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { House } from '../../house/house';
import type { StoryFile } from '../../story/storyFile';

/** What an editor should look at before a story leaves: what the checks find, then what a page would not carry as it stands. Each thing once, in document order. `now` is ISO with offset; without it nothing that depends on the clock is checked. */
export function checkStory(story: StoryFile, house: House = DEFAULT_HOUSE, now: string | null = null): readonly Checked[] {
  return joinAdvice(runChecks(story.doc, house, { now }), pageProblems(story.doc, house), story.doc, house);
}
