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

const NAME = /[0-9a-f]{64}\.(?:jpg|png|webp|gif|avif)/g;

/** The figures on a clipboard or in a drag, by the names of their pictures. */
export function picturesIn(data: DataTransfer | null): readonly string[] {
  return [...new Set(data?.getData('text/html').match(NAME) ?? [])].slice(0, 500);
}

/**
 * Keeps the pictures of figures that are copied out or pasted in, so that the story they come to has them in its file. A pasted figure
 * whose picture is nowhere at hand becomes *picture missing*: caption and credit stay, and that is said.
 */
export async function keepPictures(galley: Galley, session: StorySession, pictures: readonly string[]): Promise<void> {
  if (pictures.length === 0) return;
  const kept = await galley.client.call('picture.keep', { doc: session.doc, pictures: [...pictures] });
  const { api } = session.store.getState();
  if (!kept.ok || kept.value.missing.length === 0 || api === null || session.opened.readOnly !== null) return;
  const emptied = api.emptyPictures(new Set(kept.value.missing));
  if (emptied > 0)
    galley.say(`${emptied === 1 ? 'A picture is' : `${emptied} pictures are`} not on this machine: caption and credit are kept.`);
}
