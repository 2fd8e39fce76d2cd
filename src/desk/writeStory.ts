import { basename, dirname, join } from 'node:path';
import { loadStory } from '../blocks/loadStory';
import { canonicalJson } from '../contract/canonicalJson';
import type { JsonValue } from '../contract/json';
import { type Failure, fail, ok, type Result } from '../contract/result';
import type { StoryFile } from '../story/storyFile';
import { CONTAINER_LIMITS } from './container/containerFormat';
import { type Packed, packStory } from './container/packStory';
import { isMissing } from './errorCode';
import { fileFailure } from './fileFailure';
import type { FileSystem } from './fileSystem';
import { keepVersion } from './keepVersion';
import { nodeFileSystem } from './nodeFileSystem';
import { type Put, putFile } from './putFile';
import { readStoryBytes } from './readStory';
import { withLockBeside } from './withLock';

const MB = 1024 * 1024;

/** What a save knows about the file it replaces. */
export interface WriteOptions {
  /** `StoryOnDisk.base`: SHA-256 of the file as it was read. Left out: the file must not exist yet. */
  readonly base?: string;
  /** Instead of `base`: all hashes that may be replaced; see PutRequest. A failed save may add to it. */
  readonly accept?: Set<string>;
  /** Fails where the file exists, whatever `base` says. */
  readonly exclusive?: boolean;
  /** The application's data folder: with it, the replaced version is kept (last 20) and other Galleys are locked out during the write. */
  readonly home?: string;
}

/** A save that has reached the disk. */
export interface Written {
  /** The file itself, links resolved. */
  readonly path: string;
  /** Its file name. */
  readonly name: string;
  /** SHA-256 of its bytes: the base of the next save. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** What could not be kept, as sentences. */
  readonly notes: readonly string[];
}

/**
 * Writes a story file, verified by reading it back, so that the old or the new one always stands there whole (see putFile). Only the
 * pictures that the story refers to are written. Fails with `conflict` where the file is not the one that `base` names: nothing is
 * overwritten, ever. Other failures name the file, the cause and the way out, and leave it untouched.
 */
export async function writeStory(
  path: string,
  story: StoryFile,
  pictures: ReadonlyMap<string, Uint8Array>,
  options: WriteOptions = {},
  fs: FileSystem = nodeFileSystem,
): Promise<Result<Written>> {
  const name = basename(path);
  const packed = packChecked(story, pictures, name);
  if (!packed.ok) return packed;
  const target = await resolveTarget(fs, path);
  if (!target.ok) return target;
  const { bytes, missing } = packed.value;
  const accept =
    options.exclusive === true ? new Set<string>() : (options.accept ?? new Set(options.base === undefined ? [] : [options.base]));
  const { home } = options;
  const keep = home === undefined ? undefined : (old: string) => keepVersion(fs, home, old, Date.now());
  const put = () => putFile(fs, { path: target.value, bytes, accept, ...(keep === undefined ? {} : { keep }) });
  const result: Result<Put> = home === undefined ? await put() : await withLockBeside(fs, target.value, put);
  if (!result.ok) return result;
  const notes = [
    ...result.value.notes,
    ...missing.map((picture) => `A picture of the story was not at hand and is not in the file (${picture}).`),
  ];
  return ok({
    path: target.value,
    name: basename(target.value),
    hash: result.value.hash,
    size: bytes.length,
    modified: result.value.modified,
    notes,
  });
}

/** Checks, packs and reads back: what leaves is known to open as this very story. `name` is what a failure calls it. */
export function packChecked(story: StoryFile, pictures: ReadonlyMap<string, Uint8Array>, name: string): Result<Packed> {
  const whole = loadStory(story);
  if (!whole.ok)
    return fail(whole.error.code, `Cannot save “${name}”: ${whole.error.message} What was on disk is unchanged.`, whole.error.detail);
  const json = canonicalJson(whole.value as unknown as JsonValue);
  const packed = packStory(whole.value, pictures, json);
  const back = readStoryBytes(packed.bytes, name);
  if (!back.ok) return tooLarge(back.error, name);
  const same = back.value.problem === null && canonicalJson(back.value.story as unknown as JsonValue) === json;
  if (!same)
    return fail(
      'io',
      `Cannot save “${name}”: what was packed does not read back as the same story. What was on disk is unchanged. Copy the text into a new story.`,
    );
  return ok(packed);
}

/** The reader's refusal of what was packed: it is over one of the caps. */
function tooLarge({ code, detail }: Failure, name: string): Result<never> {
  const { story, unpacked, entries } = CONTAINER_LIMITS;
  const most = `${story / MB} MB of text, ${unpacked / MB} MB with its pictures and ${entries} files`;
  return fail(
    code,
    `Cannot save “${name}”: a story holds at most ${most}, and this one is larger. What was on disk is unchanged. Take pictures or text out, or go on in a second story.`,
    detail,
  );
}

/** The file that a path stands for: links are followed once, here; a link that leads nowhere is refused. */
async function resolveTarget(fs: FileSystem, path: string): Promise<Result<string>> {
  const name = basename(path);
  try {
    return ok(await fs.realpath(path));
  } catch (error) {
    if (!isMissing(error)) return fileFailure(error, 'Cannot save', name);
  }
  try {
    const link = await fs.lstat(path);
    if (link.kind === 'link') return fail('not-found', `Cannot save “${name}”: it is a link that leads nowhere. Save under another name.`);
  } catch (error) {
    if (!isMissing(error)) return fileFailure(error, 'Cannot save', name);
  }
  try {
    return ok(join(await fs.realpath(dirname(path)), name));
  } catch (error) {
    return fileFailure(error, 'Cannot save', name);
  }
}
