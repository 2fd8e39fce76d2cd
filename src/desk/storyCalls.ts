import type { Handlers } from '../contract/dispatch';
import type { OpenedStory } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import type { Caller } from './desk';
import { copyOf, type DeskRooms } from './deskRooms';
import { fileNameFrom } from './fileNames';
import { keepDraft } from './keepDraft';
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
    'story.open': async ({ id, ...how }, { window }) => answered(rooms, await openStory(rooms, window, id, how)),
    'story.look': ({ doc }, { window }) => onCopy(rooms, doc, window, (copy) => lookAgain(rooms, copy)),
    'story.take': (input, { window }) => onCopy(rooms, input.doc, window, (copy) => takeLooked(rooms, copy, input)),
    'story.choose': (_input, { window }) => chooseStory(rooms, window),
    'story.adopt': ({ name, bytes }) => adopt(rooms, name, bytes),
    'story.draft': ({ doc, ...text }, { window }) => onCopy(rooms, doc, window, (copy) => keepDraft(rooms, copy, text)),
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
  const { copy, story, recovered, revision, base } = opened.value;
  const { doc, path, name, readOnly, isElsewhere, savedAt } = copy;
  const id = path === null ? null : rooms.ids.idOf(path);
  return ok({ doc, id, name, story, readOnly, isElsewhere, recovered, revision, savedAt, base });
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
