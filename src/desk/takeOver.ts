import type { DeskRooms } from './deskRooms';
import { inOrder, type WorkingCopy } from './workingCopy';

/** Gives a working copy up, so that another window can have it. Its draft stays where it holds more than the file; a window that comes back can take the same handle up again, unless another one has it by then. */
export function releaseCopy(rooms: DeskRooms, copy: WorkingCopy): void {
  if (rooms.open.get(copy.doc) === copy) rooms.open.delete(copy.doc);
}

/** Takes a story from the other window that may write it, after everything that window has asked for, and tells it. Does nothing where there is none. */
export async function takeOver(rooms: DeskRooms, window: string, isIt: (copy: WorkingCopy) => boolean): Promise<void> {
  const holder = [...rooms.open.values()].find((copy) => copy.readOnly === null && copy.window !== window && isIt(copy));
  if (holder === undefined) return;
  await inOrder(holder, async () => releaseCopy(rooms, holder));
  rooms.emit('story.takenOver', { doc: holder.doc }, holder.window);
}
