import { joinAdvice } from '../../checks/joinAdvice';
import { type Checked, runChecks } from '../../checks/runChecks';
import { writeHtml } from '../../formats/html/writeHtml';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { House } from '../../house/house';
import type { StoryFile } from '../../story/storyFile';

/** What an editor should look at before a story leaves: what the checks find, then what a page would not carry as it stands. Each thing once, in document order. `now` is ISO with offset; without it nothing that depends on the clock is checked. */
export function checkStory(story: StoryFile, house: House = DEFAULT_HOUSE, now: string | null = null): readonly Checked[] {
  const found = runChecks(story.doc, house, { now });
  const page = writeHtml(story, {
    mode: 'page',
    header: true,
    unresolved: 'title',
    missingPicture: 'caption',
    rawHtml: 'clean',
    maxWidth: 1600,
    address: (use) => use.file,
    stylesheet: '',
    house,
    declarations: house.file.declared,
  });
  return joinAdvice(found, page.problems, story.doc, house);
}
