import type { JSONContent } from '@tiptap/core';
import { generateHTML } from '@tiptap/html';
import { storyExtensions } from '../../src/blocks/editor/storyExtensions';
import { loadStory } from '../../src/blocks/loadStory';
import type { JsonNode } from '../../src/contract/json';
import { writeStory } from '../../src/desk/storyOnDisk';
import { HOUSE_STYLESHEET } from '../../src/formats/html/houseStylesheet';
import { publishMarkup } from '../../src/formats/html/publishMarkup';
import { writeHtml } from '../../src/formats/html/writeHtml';
import type { StoryFile } from '../../src/story/storyFile';

const options = {
  header: false,
  unresolved: 'title',
  missingPicture: 'caption',
  rawHtml: 'clean',
  markup: publishMarkup,
  maxWidth: 1600,
  address: () => '',
  stylesheet: HOUSE_STYLESHEET,
} as const;

/** What bench/export.mjs measures, built as the application is. */
export const fragment = (story: StoryFile): string => writeHtml(story, { ...options, mode: 'fragment' }).html;
export const page = (story: StoryFile): string => writeHtml(story, { ...options, mode: 'page' }).html;

/** The peer: the same document over the same schema by TipTap's own way to HTML without a browser. */
export function tiptap(): (doc: JsonNode) => string {
  const extensions = storyExtensions();
  return (doc) => generateHTML(doc as JSONContent, extensions);
}

/** A story as the application has it after opening; throws where it is none. */
export function opened(json: unknown): StoryFile {
  const story = loadStory(json);
  if (!story.ok) throw new Error(story.error.message);
  return story.value;
}

/** Writes a story file; throws where that fails. */
export async function save(path: string, story: StoryFile): Promise<void> {
  const written = await writeStory(path, story, new Map());
  if (!written.ok) throw new Error(written.error.message);
}
