import type { AddedPicture } from '../editor/EditorApi';
import type { Galley } from '../state/Galley';
import type { StorySession } from '../state/StorySession';

/** Largest picture file that is sent to the shell, in bytes. */
const MAX_PICTURE = 60_000_000;

/** The pictures of the open story as addresses for the canvas. Each address holds its bytes until it is released. */
export async function pictureUrl(galley: Galley, session: StorySession, picture: string, width: number): Promise<string | null> {
  const maxWidth = Math.min(4000, Math.max(16, Math.ceil(width)));
  const got = await galley.client.call('picture.get', { doc: session.doc, picture, maxWidth });
  if (!got.ok) return null;
  return URL.createObjectURL(new Blob([new Uint8Array(got.value.bytes)], { type: got.value.type }));
}

/** Takes a picture file into the story and says what was taken off it; null where it was refused, and that is said too. */
export async function addPicture(galley: Galley, session: StorySession, file: File): Promise<AddedPicture | null> {
  if (file.size > MAX_PICTURE) {
    galley.say(`“${file.name}” is over 60 MB. Export a smaller one and take that.`);
    return null;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const added = await galley.client.call('picture.add', { doc: session.doc, name: file.name, bytes });
  if (!added.ok) {
    galley.say(added.error.message);
    return null;
  }
  if (added.value.removed.length > 0) galley.say(`Taken off the picture: ${added.value.removed.join(', ')}.`);
  return added.value;
}
