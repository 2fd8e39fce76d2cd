import type { EventName, Events } from '../contract/events';
import type { Result } from '../contract/result';
import { fail, ok } from '../contract/result';
import type { DeskOptions } from './desk';
import type { Drafts } from './drafts';
import type { FileSystem } from './fileSystem';
import type { FoundHouse, Houses } from './houses/houses';
import type { StoryIds } from './ids';
import type { PicturePool } from './pictures/picturePool';
import { readStory } from './readStory';
import type { Sessions } from './sessions';
import type { Settings } from './settings';
import type { WorkingCopy } from './workingCopy';

/** What the calls of a desk share. */
export interface DeskRooms {
  readonly options: DeskOptions;
  readonly fs: FileSystem;
  readonly clock: () => number;
  readonly settings: Settings;
  readonly ids: StoryIds;
  readonly drafts: Drafts;
  readonly houses: Houses;
  readonly pool: PicturePool;
  readonly sessions: Sessions;
  /** Open stories, by handle. */
  readonly open: Map<string, WorkingCopy>;
  emit<E extends EventName>(event: E, payload: Events[E], window?: string): void;
}

/** The house of a story: the one that its metadata name, else the one of the settings; the default house where that cannot be used. */
export function houseFor(rooms: DeskRooms, id: unknown): Promise<FoundHouse> {
  return rooms.houses.house(typeof id === 'string' && id !== '' ? id : String(rooms.settings.get('house')));
}

const ELSEWHERE = 'The story is open in another window. Nothing was changed.';

/** The working copy behind a handle. One of an earlier run of the shell is taken up again, with the pictures of its file; else `not-found`. */
export async function copyOf(rooms: DeskRooms, doc: string, window: string): Promise<Result<WorkingCopy>> {
  const known = rooms.open.get(doc);
  if (known !== undefined) {
    return known.window === window ? ok(known) : fail('refused', ELSEWHERE);
  }
  const revived = await rooms.sessions.revive(doc, window);
  if (revived === null) return fail('not-found', 'The story is no longer open here. Open it again; unsaved text is in its draft.');
  // A picture is named by its bytes: whatever the file is by now, those in it are the right ones.
  const disk = revived.path === null ? null : await readStory(revived.path, rooms.fs);
  if (disk?.ok) revived.pictures = disk.value.pictures;
  if (rooms.open.has(doc)) return copyOf(rooms, doc, window);
  const isHeld = [...rooms.open.values()].some((copy) => copy.path !== null && copy.path === revived.path && copy.readOnly === null);
  if (isHeld) return fail('refused', ELSEWHERE);
  rooms.open.set(doc, revived);
  return ok(revived);
}

/** The bytes of a picture of an open story: from its file, else from the pool, else from the file of another open story (a figure pasted out of it); null where none has it. */
export async function pictureBytes(rooms: DeskRooms, copy: WorkingCopy, name: string): Promise<Uint8Array | null> {
  const near = copy.pictures.get(name) ?? (await rooms.pool.get(name));
  if (near !== null) return near;
  for (const other of rooms.open.values()) {
    const bytes = other.pictures.get(name);
    if (bytes !== undefined) return bytes;
  }
  return null;
}
