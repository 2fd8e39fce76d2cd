import { emptyDoc } from '../../blocks/newStory';
import type { JsonNode } from '../../contract/json';
import { randomId } from '../../story/ids';
import { type StoryFile, storyFile } from '../../story/storyFile';

/** A story in which every line that holds anything is a plain paragraph, to the letter; nothing is recognised. */
export function plainStory(text: string, language: string): StoryFile {
  const doc = emptyDoc({ language }, randomId);
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => line.trim() !== '');
  const paragraphs = lines.map(
    (line): JsonNode => ({ type: 'paragraph', attrs: { id: randomId() }, content: [{ type: 'text', text: line.trim() }] }),
  );
  const [head] = doc.content ?? [];
  if (head === undefined || paragraphs.length === 0) return storyFile(doc);
  return storyFile({ ...doc, content: [head, { type: 'body', content: paragraphs }] });
}
