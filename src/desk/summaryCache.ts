import { join } from 'node:path';
import { z } from 'zod';
import type { FileSystem } from './fileSystem';
import { putFile } from './putFile';
import { readBytes } from './readBytes';
import type { StorySummary } from './storySummary';

/** What is known of a file from an earlier look. */
export interface KnownStory {
  readonly modified: number;
  readonly size: number;
  readonly summary: StorySummary;
  /** Id of the house that the story names; '' for none. */
  readonly house: string;
  /** Names of the blocks of that house that did not count into the length, as `uncounted` gives them. */
  readonly uncounted: string;
  /** Why it cannot be worked on, or null. */
  readonly problem: string | null;
  /** With a problem: whether its text can be read nevertheless. */
  readonly isReadOnly: boolean;
}

/** Summaries of files by path, good while time and size of the file are the same. Throw-away: without it the library reads every file again. */
export interface SummaryCache {
  get(path: string): KnownStory | undefined;
  set(path: string, known: KnownStory): void;
  /** Forgets all but these paths and writes what is left, if anything changed. */
  keepOnly(paths: ReadonlySet<string>): Promise<void>;
}

const FILE = 'library-cache.json';
/** Raised when a summary gets a new part. */
const VERSION = 3;
const rows = z.object({
  version: z.literal(VERSION),
  stories: z.record(
    z.string(),
    z.object({
      modified: z.number(),
      size: z.number(),
      problem: z.string().nullable(),
      isReadOnly: z.boolean(),
      house: z.string(),
      uncounted: z.string(),
      summary: z.looseObject({ headline: z.string() }),
    }),
  ),
});

/** Opens the cache in `home`; one that cannot be read is an empty one. */
export async function openSummaryCache(fs: FileSystem, home: string): Promise<SummaryCache> {
  const stories = await readRows(fs, join(home, FILE));
  let isChanged = false;
  return {
    get: (path) => stories.get(path),
    set(path, known) {
      stories.set(path, known);
      isChanged = true;
    },
    async keepOnly(paths) {
      for (const path of [...stories.keys()]) if (!paths.has(path)) isChanged = stories.delete(path) || isChanged;
      if (!isChanged) return;
      isChanged = false;
      const bytes = Buffer.from(JSON.stringify({ version: VERSION, stories: Object.fromEntries(stories) }));
      await putFile(fs, { path: join(home, FILE), bytes, accept: 'any' });
    },
  };
}

async function readRows(fs: FileSystem, path: string): Promise<Map<string, KnownStory>> {
  const file = await readBytes(fs, path, FILE, { max: 256 * 1024 * 1024 });
  if (!file.ok) return new Map();
  try {
    const read = rows.safeParse(JSON.parse(Buffer.from(file.value.bytes).toString('utf8')));
    return read.success ? new Map(Object.entries(read.data.stories) as unknown as [string, KnownStory][]) : new Map();
  } catch {
    return new Map();
  }
}
