import { showText } from '../../formats/text/showText';
import type { StoryFile } from '../../story/storyFile';

/** A story as a person reads it in a terminal, or (with `json`) the indented content of its story.json; a line break at the end. */
export function storyText(story: StoryFile, json: boolean): string {
  return json ? `${JSON.stringify(story, null, 2)}\n` : showText(story);
}
