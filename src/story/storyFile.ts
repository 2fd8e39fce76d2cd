import type { JsonNode } from '../contract/json';

/** The word that opens every story.json. */
export const STORY_FORMAT = 'galley-story';
/** Version of the story format that this Galley writes. Raised with a numbered migration in migrate.ts. */
export const STORY_VERSION = 1;
/** The lowest reader version that may open what this Galley writes. */
export const STORY_READER = 1;

/** What story.json holds: the format's name, its version, the least version a reader needs, and the one document. */
export interface StoryFile {
  readonly format: typeof STORY_FORMAT;
  readonly version: number;
  readonly reader: number;
  /** `doc > head, body`; its attributes are the metadata of metadata.ts. */
  readonly doc: JsonNode;
}

/** Wraps a document in the envelope of the current version. */
export function storyFile(doc: JsonNode): StoryFile {
  return { format: STORY_FORMAT, version: STORY_VERSION, reader: STORY_READER, doc };
}
