import type { ReadContext } from '../../../blocks/block';
import type { PictureUse } from '../../pictureUse';
import type { HtmlOptions } from '../htmlOptions';
import { publishMarkup } from '../publishMarkup';

/** Options of a page whose pictures are named by their hash, so that a reader finds them again. */
export const pageOptions: HtmlOptions = {
  mode: 'page',
  header: false,
  unresolved: 'title',
  missingPicture: 'caption',
  rawHtml: 'clean',
  markup: publishMarkup,
  maxWidth: 100_000,
  address: (use: PictureUse) => `pictures/${use.width}x${use.height}/${use.picture}`,
  stylesheet: '',
};

export const fragmentOptions: HtmlOptions = { ...pageOptions, mode: 'fragment' };

/** Finds a picture that pageOptions wrote. */
export const pictureBehind: ReadContext['picture'] = (src) => {
  const [, width = '', height = '', picture = ''] = /^pictures\/(\d+)x(\d+)\/([0-9a-f]{64}\.\w+)$/.exec(src) ?? [];
  return picture === '' ? null : { picture, width: Number(width), height: Number(height) };
};
