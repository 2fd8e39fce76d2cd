import type { JsonNode, JsonValue } from '../contract/json';
import { newExternalId } from '../story/externalId';
import type { IdSource } from '../story/ids';
import { defaultMetadata } from '../story/metadata';
import { type StoryFile, storyFile } from '../story/storyFile';

/** The document of a fresh story: four empty fields and one empty paragraph. `overrides` are metadata by key (language, direction …), already checked. */
export function emptyDoc(overrides: { readonly [key: string]: JsonValue }, newId: IdSource): JsonNode {
  const field = (type: string): JsonNode => ({ type, attrs: { id: newId() } });
  return {
    type: 'doc',
    attrs: { ...defaultMetadata(), ...overrides },
    content: [
      { type: 'head', content: ['kicker', 'headline', 'standfirst', 'byline'].map(field) },
      { type: 'body', content: [field('paragraph')] },
    ],
  };
}

/** A fresh story in its envelope, with an identifier of its own. */
export function newStory(overrides: { readonly [key: string]: JsonValue }, newId: IdSource): StoryFile {
  const doc = emptyDoc(overrides, newId);
  return storyFile({ ...doc, attrs: { ...doc.attrs, externalId: newExternalId(newId) } });
}
