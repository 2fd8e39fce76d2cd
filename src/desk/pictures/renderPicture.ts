import type { PictureUse } from '../../formats/pictureUse';

/** What of a picture leaves: its crop and its size. */
export type PictureCut = Pick<PictureUse, 'crop' | 'width' | 'height'>;

/** A picture as it leaves. */
export interface Rendered {
  readonly bytes: Uint8Array;
}

/** The bytes of a picture for one use. */
export async function renderPicture(bytes: Uint8Array, _kind: string, _cut: PictureCut): Promise<Rendered> {
  return { bytes };
}
