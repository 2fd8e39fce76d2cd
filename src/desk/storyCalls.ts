import type { Handlers } from '../contract/dispatch';
import type { OpenedStory } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import type { Caller } from './desk';
import { copyOf, type DeskRooms } from './deskRooms';
import { fileNameFrom } from './fileNames';
import { adoptStory } from './library';
import { lookAgain, takeLooked } from './lookAgain';
import { createStory, openStory } from './openStory';
import { putFile } from './putFile';
import { readStoryBytes } from './readStory';
import { saveStory } from './saveStory';
import { releaseCopy } from './takeOver';
import { inOrder, type Opened, type WorkingCopy } from './workingCopy';

type StoryCalls = Pick<
  Handlers<Caller>,
  | 'story.create'
  | 'story.open'
  | 'story.look'
  | 'story.take'
  | 'story.choose'
  | 'story.adopt'
  | 'story.draft'
  | 'story.save'
  | 'story.close'
>;

/** The calls that open, keep, save and close stories. */
export function storyCalls(rooms: DeskRooms): StoryCalls {
  return {
    'story.create': async ({ story, name }, { window }) => answered(rooms, await createStory(rooms, window, story, name)),
    'story.open': async ({ id, over }, { window }) => answered(rooms, await openStory(rooms, window, id, over === true)),
    'story.look': ({ doc }, { window }) => onCopy(rooms, doc, window, (copy) => lookAgain(rooms, copy)),
    'story.take': (input, { window }) => onCopy(rooms, input.doc, window, (copy) => takeLooked(rooms, copy, input)),
    'story.choose': (_input, { window }) => chooseStory(rooms, window),
    'story.adopt': ({ name, bytes }) => adopt(rooms, name, bytes),
    'story.draft': (input, { window }) => onCopy(rooms, input.doc, window, (copy) => keepDraft(rooms, copy, input)),
    'story.save': (input, { window }) => onCopy(rooms, input.doc, window, (copy) => saveStory(rooms, copy, input)),
    'story.close': async ({ doc }, { window }) => {
      const copy = rooms.open.get(doc);
      if (copy === undefined || copy.window !== window) return ok(null);
      await inOrder(copy, async () => {
        releaseCopy(rooms, copy);
        await rooms.sessions.forget(doc);
      });
      return ok(null);
    },
  };
}

async function onCopy<T>(
  rooms: DeskRooms,
  doc: string,
  window: string,
  task: (copy: WorkingCopy) => Promise<Result<T>>,
): Promise<Result<T>> {
  const copy = await copyOf(rooms, doc, window);
  return copy.ok ? inOrder(copy.value, () => task(copy.value)) : copy;
}

function answered(rooms: DeskRooms, opened: Result<Opened>): Result<OpenedStory> {
  if (!opened.ok) return opened;
  const { copy, story, recovered } = opened.value;
  const { doc, path, name, readOnly, isElsewhere, revision, savedAt } = copy;
  return ok({ doc, id: path === null ? null : rooms.ids.idOf(path), name, story, readOnly, isElsewhere, recovered, revision, savedAt });
}

/** Writes the unsaved text to its draft. An older revision than the one that is kept changes nothing. */
async function keepDraft(
  rooms: DeskRooms,
  copy: WorkingCopy,
  input: { readonly revision: number; readonly story: Opened['story'] | { readonly doc: Opened['story']['doc'] } },
): Promise<Result<{ readonly revision: number }>> {
  if (copy.readOnly !== null) return fail('read-only', `“${copy.name}” cannot be changed here: ${copy.readOnly}`);
  const isOnDisk = input.revision <= copy.savedRevision && !copy.isGone;
  if (input.revision < copy.revision || isOnDisk) return ok({ revision: copy.revision });
  const story = { format: 'galley-story', version: 1, reader: 1, ...input.story } as Opened['story'];
  const base = [...copy.accept].pop() ?? null;
  const kept = await rooms.drafts.write({
    key: copy.draftKey,
    path: copy.path,
    name: copy.name,
    base,
    revision: input.revision,
    at: rooms.clock(),
    story,
  });
  if (!kept.ok) return fail(kept.error.code, `The unsaved text could not be kept: ${kept.error.message}`, kept.error.detail);
  copy.revision = input.revision;
  return ok({ revision: input.revision });
}

async function chooseStory(rooms: DeskRooms, window: string): Promise<Result<{ readonly id: string }>> {
  const dialogs = rooms.options.ports?.dialogs;
  if (dialogs === undefined) return fail('unsupported', 'There are no file dialogs here. Take the file into the library instead.');
  const path = await dialogs.openStory(window);
  return path === null ? fail('cancelled', 'Nothing was opened.') : idOfFile(rooms, path);
}

/** The id of a file that the user or the system named. It need not be a story: opening it tells. */
export async function idOfFile(rooms: DeskRooms, path: string): Promise<Result<{ readonly id: string }>> {
  try {
    const id = rooms.ids.idOf(await rooms.fs.realpath(path));
    await rooms.ids.flush();
    return ok({ id });
  } catch {
    return fail('not-found', `There is no file “${path}”.`);
  }
}

async function adopt(rooms: DeskRooms, name: string, bytes: Uint8Array): Promise<Result<{ readonly id: string }>> {
  const content = readStoryBytes(bytes, name);
  if (!content.ok) return content;
  return adoptStory(rooms, fileNameFrom(name), async (path) => {
    const placed = await putFile(rooms.fs, { path, bytes, accept: new Set() });
    return placed.ok ? ok(await rooms.fs.realpath(path)) : placed;
  });
}
