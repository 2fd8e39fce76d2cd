import type { Client } from '../../contract/client';
import type { OpenedStory, StoryJson } from '../../contract/methods';
import { type Failure, fail, ok, type Result } from '../../contract/result';
import type { SaveLoop } from './saveLoop';
import { tabCopy } from './tabCopy';

/** What it needs of the open story. */
export interface TakenStoryHere {
  readonly client: Client;
  readonly loop: SaveLoop;
  /** Id of the file; null while there is none. */
  id(): string | null;
  name(): string;
  story(): StoryJson;
  /** Handle of the working copy that was this window's. */
  readonly lost: string;
}

/** A story that another window writes now: what is written here goes on as an unsaved story of its own. */
export class TakenStory {
  /** Handle of the unsaved story that holds this window's words; null while there are none that the other window does not have. */
  apart: string | null = null;
  private readonly here: TakenStoryHere;

  constructor(here: TakenStoryHere) {
    this.here = here;
  }

  /** Keeps the words of this window. Answered when they are on disk. */
  async keep(revision: number): Promise<Result<unknown>> {
    const { client, story, name } = this.here;
    if (this.apart !== null) return client.call('story.draft', { doc: this.apart, revision, story: story() });
    const made = await client.call('story.create', { story: story(), name: unsavedName(name()) });
    if (!made.ok) return made;
    this.apart = made.value.doc;
    return ok(null);
  }

  /** Takes the story from the other window and shows its text here. Words of this window stay in the library. Null, or why not. */
  async takeOver(): Promise<Failure | null> {
    if (!(await this.settle())) return UNSAFE;
    const { client, id, lost } = this.here;
    const opened = await client.call('story.open', { id: id() ?? `draft:${lost}`, over: true });
    if (!opened.ok) return opened.error;
    const { doc, revision, story } = opened.value;
    this.reload();
    // A story without a file is found by its handle, which only the tab remembers.
    if (opened.value.id === null) tabCopy.write({ id: null, doc, base: null, revision, story });
    return null;
  }

  /** Opens the story of the other window here, to be read. Null, or why not. */
  async read(): Promise<Failure | null> {
    if (!(await this.settle())) return UNSAFE;
    this.reload();
    return null;
  }

  /** Every word of this window on disk, and the unsaved story given up, so that the library can open it. */
  private async settle(): Promise<boolean> {
    const { loop, client } = this.here;
    while (loop.isUnsafe) if (!(await loop.draft())) return false;
    if (this.apart !== null) await client.call('story.close', { doc: this.apart });
    return true;
  }

  private reload(): void {
    this.here.loop.end();
    tabCopy.drop();
    window.location.reload();
  }
}

const UNSAFE = fail('io', 'The last words of this window are not on disk yet. Leave it open.').error;

/** Makes an unsaved story of a text that no window shows, where the library lists it. */
export async function keepUnsaved(client: Client, { story, name }: Pick<OpenedStory, 'story' | 'name'>): Promise<void> {
  const kept = await client.call('story.create', { story, name: unsavedName(name) });
  if (kept.ok) await client.call('story.close', { doc: kept.value.doc });
}

/** What the library calls words of a story that are not on their way to its file. */
function unsavedName(name: string): string {
  return `${name.replace(/(\.galley| \(unsaved text\))$/, '')} (unsaved text)`;
}
