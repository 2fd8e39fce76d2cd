import type { Handlers } from '../../contract/dispatch';
import { fail, ok } from '../../contract/result';
import type { Caller } from '../desk';
import { copyOf, type DeskRooms, pictureBytes } from '../deskRooms';
import { pictureType } from '../exportStory';
import { takePicture } from './takePicture';
import { thumbnail } from './thumbnail';

type PictureCalls = Pick<Handlers<Caller>, 'picture.add' | 'picture.keep' | 'picture.get'>;

/** The calls that bring pictures into a story and show them. */
export function pictureCalls(rooms: DeskRooms): PictureCalls {
  return {
    'picture.add': async ({ doc, name, bytes }, { window }) => {
      const copy = await copyOf(rooms, doc, window);
      if (!copy.ok) return copy;
      if (copy.value.readOnly !== null) return fail('read-only', `“${copy.value.name}” cannot be changed here: ${copy.value.readOnly}`);
      const taken = await takePicture(bytes, name);
      if (!taken.ok) return taken;
      const kept = await rooms.pool.add(taken.value.info.picture, taken.value.bytes);
      return kept.ok ? ok(taken.value.info) : kept;
    },
    'picture.keep': async ({ doc, pictures }, { window }) => {
      const copy = await copyOf(rooms, doc, window);
      if (!copy.ok) return copy;
      const missing: string[] = [];
      for (const picture of new Set(pictures)) {
        const bytes = await pictureBytes(rooms, copy.value, picture);
        const kept = bytes === null ? null : await rooms.pool.add(picture, bytes);
        if (kept?.ok === false) return kept;
        if (kept === null) missing.push(picture);
      }
      return ok({ missing });
    },
    'picture.get': async ({ doc, picture, maxWidth }, { window }) => {
      const copy = await copyOf(rooms, doc, window);
      if (!copy.ok) return copy;
      const bytes = await pictureBytes(rooms, copy.value, picture);
      if (bytes === null)
        return fail('not-found', 'The picture is not in the story file and not in the pool of this machine. Put it in again.');
      return ok({ type: pictureType(picture), bytes: maxWidth === undefined ? bytes : await thumbnail(bytes, picture, maxWidth) });
    },
  };
}
