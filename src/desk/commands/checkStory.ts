import { adviceOf } from '../../blocks/adviceOf';
import { writeHtml } from '../../formats/html/writeHtml';
import type { Advice } from '../../story/advice';
import type { StoryFile } from '../../story/storyFile';

/** What an editor should look at before a story leaves: what the blocks say of themselves, then what a page would not carry as it stands. Each thing once. */
export function checkStory(story: StoryFile): readonly Advice[] {
  const found = adviceOf(story.doc);
  const page = writeHtml(story, {
    mode: 'page',
    header: true,
    unresolved: 'title',
    missingPicture: 'caption',
    rawHtml: 'clean',
    maxWidth: 1600,
    address: (use) => use.file,
    stylesheet: '',
  });
  const said = new Set(found.map(topic));
  return [...found, ...page.problems.filter((advice) => !said.has(topic(advice)))];
}

/** A rule and where it speaks, so that a block and the export do not say the same twice. */
function topic(advice: Advice): string {
  return `${advice.where.block} ${advice.rule}`;
}
