import type { JsonNode } from '../contract/json';
import { fail, ok, type Result } from '../contract/result';
import { STORY_VERSION, type StoryFile, storyFile } from './storyFile';

/** One step from a version of the story format to the next. */
export interface Migration {
  /** The version that the document has afterwards; the step before it ended at `to - 1`. */
  readonly to: number;
  /** What changed, one sentence, for docs/file-format.md. */
  readonly what: string;
  /** The document in the new form. Must be pure and keep every word. */
  migrate(doc: JsonNode): JsonNode;
}

/** All steps in order, one a version. Version 1 is the first, so there is none yet; a new one raises STORY_VERSION. */
export const MIGRATIONS: readonly Migration[] = [];

/** The story in the version that this Galley writes. Fails with `newer-version` where the file asks for a later reader. A later version with an earlier reader is taken as it is: its writer promised that. */
export function migrate(story: { readonly version: number; readonly reader: number; readonly doc: JsonNode }): Result<StoryFile> {
  if (story.reader > STORY_VERSION) {
    return fail(
      'newer-version',
      `The story was written by a later Galley (format ${story.version}; this one reads up to ${STORY_VERSION}). The file is unchanged. Open it with the later Galley.`,
      String(story.version),
    );
  }
  const steps = MIGRATIONS.filter((step) => step.to > story.version);
  return ok(storyFile(steps.reduce((doc, step) => step.migrate(doc), story.doc)));
}
