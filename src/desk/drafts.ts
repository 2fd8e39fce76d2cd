import { join } from 'node:path';
import { loadStory } from '../blocks/loadStory';
import { canonicalJson } from '../contract/canonicalJson';
import type { JsonValue } from '../contract/json';
import { fail, ok, type Result } from '../contract/result';
import type { StoryFile } from '../story/storyFile';
import { sha256 } from './container/sha256';
import { errorCode, isMissing } from './errorCode';
import type { FileSystem } from './fileSystem';
import { putFile } from './putFile';
import { readBytes } from './readBytes';

/** Unsaved text of one story, outside its file. */
export interface Draft {
  readonly key: string;
  /** Whose words they are, as windows are named: no other window writes over them. '' where it is not known. */
  readonly window: string;
  /** The file that it belongs to; null for a story without one. */
  readonly path: string | null;
  readonly name: string;
  /** SHA-256 of the file that the text goes back to; null without one. */
  readonly base: string | null;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly story: StoryFile;
}

/** The folder of drafts. Every write has reached the disk when it is answered. */
export interface Drafts {
  write(draft: Draft): Promise<Result<null>>;
  /** Null where there is none, or none that can be read (it is then put aside, not deleted). */
  read(key: string): Promise<Draft | null>;
  /** The window that wrote it, without reading the text; '' where that is not known, null where there is no draft. */
  writer(key: string): Promise<string | null>;
  remove(key: string): Promise<void>;
  /** Moves a draft out of sight; its file stays in `discarded`. */
  discard(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

const KEY = /^[a-z0-9-]{1,80}$/;
const SUFFIX = '.draft.json';
const LINE_END = 0x0a;
/** Bytes of the first line of a draft at most: a path of 4,096 bytes, escaped, and the rest. */
const MOST_HEAD = 32 * 1024;
/** Bytes. More than any window can send at once (MAX_MESSAGE): what was kept can be read, also a text that is too long for its file. */
const MAX_BYTES = 128 * 1024 * 1024;

/** Opens the drafts in `home`. A draft is two lines of JSON: what it belongs to with a checksum, and the story. */
export function openDrafts(fs: FileSystem, home: string): Drafts {
  const folder = join(home, 'drafts');
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`“${key}” is no name of a draft`);
    return join(folder, key + SUFFIX);
  };
  return {
    async write(draft) {
      try {
        await fs.mkdir(folder);
      } catch (error) {
        if (errorCode(error) === '') throw error;
      }
      const bytes = Buffer.from(serialised(draft));
      if (bytes.length > MAX_BYTES) return fail('too-large', 'the text is longer than Galley can read again. Go on in a second story.');
      const put = await putFile(fs, { path: pathOf(draft.key), bytes, accept: 'any' });
      return put.ok ? ok(null) : put;
    },
    async read(key) {
      if (!KEY.test(key)) return null;
      const file = await readBytes(fs, pathOf(key), key, { max: MAX_BYTES });
      if (!file.ok) return null;
      const draft = parsed(key, Buffer.from(file.value.bytes).toString('utf8'));
      if (draft === null) await moveAway(fs, pathOf(key), join(home, 'drafts', 'unreadable'), key);
      return draft;
    },
    async writer(key) {
      const file = await readBytes(fs, pathOf(key), key, { max: Number.MAX_SAFE_INTEGER, first: MOST_HEAD });
      if (!file.ok) return file.error.code === 'not-found' ? null : '';
      const { bytes } = file.value;
      return windowIn(Buffer.from(bytes.subarray(0, Math.max(bytes.indexOf(LINE_END), 0))).toString('utf8'));
    },
    async remove(key) {
      await ignoringMissing(() => fs.unlink(pathOf(key)));
    },
    async discard(key) {
      await moveAway(fs, pathOf(key), join(home, 'drafts', 'discarded'), key);
    },
    async keys() {
      let names: readonly string[] = [];
      await ignoringMissing(async () => {
        names = await fs.readdir(folder);
      });
      return names
        .filter((name) => name.endsWith(SUFFIX))
        .map((name) => name.slice(0, -SUFFIX.length))
        .filter((key) => KEY.test(key));
    },
  };
}

function serialised(draft: Draft): string {
  const { story, ...head } = draft;
  const text = canonicalJson(story as unknown as JsonValue);
  return `${JSON.stringify({ format: 'galley-draft', version: 1, sha256: sha256(text), ...head })}\n${text}\n`;
}

function parsed(key: string, content: string): Draft | null {
  const [first = '', text = ''] = content.split('\n', 2);
  try {
    const head = JSON.parse(first) as { [key: string]: unknown };
    if (head.format !== 'galley-draft' || head.version !== 1 || head.sha256 !== sha256(text)) return null;
    const story = loadStory(JSON.parse(text));
    const { window, path, name, base, revision, at } = head;
    if (!story.ok || typeof name !== 'string' || typeof revision !== 'number' || typeof at !== 'number') return null;
    return {
      key,
      window: typeof window === 'string' ? window : '',
      path: typeof path === 'string' ? path : null,
      name,
      base: typeof base === 'string' ? base : null,
      revision,
      at,
      story: story.value,
    };
  } catch {
    return null;
  }
}

function windowIn(head: string): string {
  try {
    const { window } = JSON.parse(head) as { [key: string]: unknown };
    return typeof window === 'string' ? window : '';
  } catch {
    return '';
  }
}

async function moveAway(fs: FileSystem, from: string, folder: string, key: string): Promise<void> {
  await ignoringMissing(async () => {
    await fs.mkdir(folder);
    await fs.rename(from, join(folder, `${key}-${Date.now()}${SUFFIX}`));
  });
}

async function ignoringMissing(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
