import { isPictureName } from '../../story/pictureName';
import { addressAttr, choiceAttr, flagAttr, textAttr, wholeAttr } from '../attributes';
import type { AttrSpec, Block } from '../block';
import { FIELD_MARKS } from '../textMarks';
import { adviseFigure } from './adviseFigure';
import { carriedFigure } from './carriedFigure';
import { figureText } from './figureText';
import { publishFigure } from './publishFigure';
import { readFigure } from './readFigure';

/** How wide a figure may stand: in the column, wider, over the whole page, or beside the text. */

export const FIGURE_WIDTHS = ['column', 'wide', 'full', 'inset'] as const;

const picture: AttrSpec = {
  default: '',
  problem: (value) => (value === '' || isPictureName(value) ? null : 'must name a picture of the story'),
};

const crop: AttrSpec = {
  default: null,
  problem: (value) => (value === null || isCrop(value) ? null : 'must be null or x, y, width and height as parts of 1'),
};

function isCrop(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'height,width,x,y') return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  const within = (start: unknown, size: unknown) =>
    typeof start === 'number' && typeof size === 'number' && start >= 0 && size > 0 && start + size <= 1.000001;
  return within(x, width) && within(y, height);
}

const webAddress: AttrSpec = {
  default: '',
  problem: (value) =>
    value === '' || (addressAttr.problem(value) === null && /^https?:/i.test(String(value))) ? null : 'must be an https or http address',
};

const pixels = wholeAttr(0, 0, 1_000_000);

/** A picture (or the place for one: *picture missing*) with caption and credit. Published as `figure > img + figcaption(.caption, .credit)`. */
export const figure: Block = {
  name: 'figure',
  label: 'Picture',
  icon: 'image',
  marginLabel: 'picture',
  counted: false,
  nodes: [
    {
      name: 'figure',
      content: 'caption credit',
      group: 'block boxed',
      hasId: true,
      isolating: true,
      draggable: true,
      attrs: {
        picture,
        pictureWidth: pixels,
        pictureHeight: pixels,
        alt: { ...textAttr(5000), words: true },
        decorative: flagAttr,
        width: choiceAttr(FIGURE_WIDTHS),
        creditKind: { ...textAttr(60), words: true },
        crop,
        rights: textAttr(500),
        creator: textAttr(200),
        licence: webAddress,
      },
      editorTag: 'figure',
      look: { className: 'blk blk--figure pic', name: 'Picture' },
    },
    {
      name: 'caption',
      label: 'caption',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'pic__caption', tag: 'p', empty: 'Caption' },
    },
    {
      name: 'credit',
      label: 'credit',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'pic__credit', tag: 'p', empty: 'Who made it' },
    },
  ],
  insert: {
    group: 'media',
    keywords: ['image', 'photo', 'figure', 'चित्र', 'صورة', 'ചിത്രം'],
    hint: 'With caption, credit and a description.',
    make: (newId) => ({ type: 'figure', attrs: { id: newId() }, content: [{ type: 'caption' }, { type: 'credit' }] }),
  },
  state: (node) => (node.attrs?.picture ? null : { word: 'missing', icon: 'image-off' }),
  text: figureText,
  carried: carriedFigure,
  publish: publishFigure,
  readRank: 20,
  read: readFigure,
  advice: adviseFigure,
};
