import { type JsonNode, MAX_DEPTH, withinDepth } from '../contract/json';
import { fail, ok, type Result } from '../contract/result';
import { type IdSource, randomId } from '../story/ids';
import { migrate } from '../story/migrate';
import { STORY_FORMAT, STORY_READER, STORY_VERSION, type StoryFile, storyFile } from '../story/storyFile';
import { acceptDoc } from './acceptDoc';
import { checkDoc } from './schema';

const KEYS = new Set(['format', 'version', 'reader', 'doc']);

/**
 * The story that a parsed story.json holds, in the version that this Galley writes and in full form; missing and double ids are
 * given by `newId`. Fails with `too-large` (nesting), `not-a-story`, `newer-version`, `unknown-content` or `bad-input`; `json`
 * may be anything that JSON can carry, and is never changed.
 */
export function loadStory(json: unknown, newId: IdSource = randomId): Result<StoryFile> {
  const whole = acceptStory(json);
  return whole === null ? examine(json, newId) : ok(whole);
}

/** The story where it is of this version and nothing is to be said or mended: nearly always. */
function acceptStory(json: unknown): StoryFile | null {
  if (!isTable(json) || json.format !== STORY_FORMAT || json.version !== STORY_VERSION || json.reader !== STORY_READER) return null;
  if (Object.keys(json).some((key) => !KEYS.has(key))) return null;
  const doc = acceptDoc(json.doc);
  return doc === null ? null : storyFile(doc);
}

function examine(json: unknown, newId: IdSource): Result<StoryFile> {
  if (!withinDepth(json, MAX_DEPTH * 2 + 1)) {
    return fail('too-large', `The story nests more than ${MAX_DEPTH} levels deep. No story does; the file is unchanged.`);
  }
  if (!isTable(json) || json.format !== STORY_FORMAT)
    return fail('not-a-story', 'This is no Galley story: it does not say “galley-story”.');
  const { version, reader, doc } = json;
  if (!isVersion(version) || !isVersion(reader))
    return fail('bad-input', 'The story does not say in which version it was written. The file is unchanged.', 'version');
  const moved = migrate({ version, reader, doc: doc as JsonNode });
  if (!moved.ok) return moved;
  const strange = Object.keys(json).filter((key) => !KEYS.has(key));
  if (strange.length > 0) {
    return fail(
      'unknown-content',
      `The story holds what this Galley does not know: ${strange.slice(0, 8).join(', ')}. Nothing was changed.`,
      strange.join(', '),
    );
  }
  const checked = checkDoc(moved.value.doc, newId);
  return checked.ok ? ok({ ...moved.value, doc: checked.value }) : checked;
}

function isTable(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1;
}
