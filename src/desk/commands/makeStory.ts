import { newStory } from '../../blocks/newStory';
import { fail, ok, type Result } from '../../contract/result';
import { randomId } from '../../story/ids';
import { metaField, metaProblem } from '../../story/metadata';
import { slugFromHeadline } from '../../story/slug';
import type { StoryFile } from '../../story/storyFile';
import { mapNodes } from '../../story/walk';

/** A fresh story and the file name that its headline suggests (`untitled.galley` without one). Fails with `bad-input` on a language that is no tag. */
export function makeStory(headline: string, language: string): Result<{ readonly story: StoryFile; readonly name: string }> {
  const field = metaField('language');
  const problem = field === undefined ? null : metaProblem(field, language);
  if (problem !== null) return fail('bad-input', `The language ${problem}; “${language}” is not.`);
  const text = headline.replace(/\s+/gu, ' ').trim();
  const story = newStory({ language }, randomId);
  const doc =
    text === ''
      ? story.doc
      : mapNodes(story.doc, (node) => (node.type === 'headline' ? { ...node, content: [{ type: 'text', text }] } : node));
  return ok({ story: { ...story, doc }, name: storyName(text) });
}

/** File name for a story with this headline. */
export function storyName(headline: string): string {
  return `${slugFromHeadline(headline) || 'untitled'}.galley`;
}
