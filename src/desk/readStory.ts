import { basename } from 'node:path';
import { loadStory } from '../blocks/loadStory';
import { isJsonNode } from '../contract/json';
import { type Failure, ok, type Result } from '../contract/result';
import { STORY_FORMAT, type StoryFile } from '../story/storyFile';
import { CONTAINER_LIMITS } from './container/containerFormat';
import { sha256 } from './container/sha256';
import { looksLikeStory, unpackStory } from './container/unpackStory';
import { fileFailure } from './fileFailure';
import type { FileSystem } from './fileSystem';
import { nodeFileSystem } from './nodeFileSystem';
import { readBytes } from './readBytes';

/** A story as it stands in a file. */
export interface StoryOnDisk {
  /** The file itself, links resolved. */
  readonly path: string;
  /** Its file name. */
  readonly name: string;
  readonly story: StoryFile;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Not null: the story may be looked at and must not be saved, exported or changed; the sentence says why and names the file. */
  readonly readOnly: string | null;
  /** The same as a failure: `unknown-content` or `newer-version`. */
  readonly problem: Failure | null;
  /** SHA-256 of the file's bytes, hex: the base of a later save. */
  readonly base: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/**
 * Reads a story file. Fails, naming the file, with `not-found`, `not-a-story`, `damaged`, `too-large`, `bad-input` or an error of the
 * file system. What a newer Galley wrote, or what holds nodes that this one does not know, comes back whole and read-only.
 */
export async function readStory(path: string, fs: FileSystem = nodeFileSystem): Promise<Result<StoryOnDisk>> {
  const name = basename(path);
  let real: string;
  try {
    real = await fs.realpath(path);
  } catch (error) {
    return fileFailure(error, 'Cannot open', name);
  }
  const file = await readBytes(fs, real, name, { max: CONTAINER_LIMITS.file, starts: looksLikeStory });
  if (!file.ok) return file;
  const content = readStoryBytes(file.value.bytes, name);
  if (!content.ok) return content;
  const { modified, size } = file.value.stat;
  return ok({ path: real, name: basename(real), ...content.value, base: sha256(file.value.bytes), modified, size });
}

/** What a story file holds, for those who will not write it back. Fails as readStory does. */
export async function readStoryContent(path: string, fs: FileSystem = nodeFileSystem): Promise<Result<StoryContent>> {
  const name = basename(path);
  const file = await readBytes(fs, path, name, { max: CONTAINER_LIMITS.file, starts: looksLikeStory });
  return file.ok ? readStoryBytes(file.value.bytes, name) : file;
}

/** What the bytes of a story file hold. */
export type StoryContent = Pick<StoryOnDisk, 'story' | 'pictures' | 'readOnly' | 'problem'>;

/** As readStory, of bytes; `name` is for the messages. */
export function readStoryBytes(bytes: Uint8Array, name: string): Result<StoryContent> {
  const unpacked = unpackStory(bytes, name);
  if (!unpacked.ok) return unpacked;
  const { json, pictures } = unpacked.value;
  const loaded = loadStory(json);
  if (loaded.ok) return ok({ story: loaded.value, pictures, readOnly: null, problem: null });
  const problem = { ...loaded.error, message: `“${name}”: ${loaded.error.message}` };
  const mayLook = (problem.code === 'unknown-content' || problem.code === 'newer-version') && isEnvelope(json);
  if (!mayLook) return { ok: false, error: problem };
  return ok({ story: json, pictures, readOnly: problem.message, problem });
}

function isEnvelope(json: unknown): json is StoryFile {
  if (typeof json !== 'object' || json === null) return false;
  const { format, version, reader, doc } = json as { [key: string]: unknown };
  return format === STORY_FORMAT && Number.isInteger(version) && Number.isInteger(reader) && isJsonNode(doc);
}
