import { blockOf } from '../index';

/** How a node stands on the sheet: classes of the look, and the words that readers hear for it. */
export interface EditorLook {
  readonly className: string;
  /** Class of an element inside that holds the text; absent: the node's own element holds it. */
  readonly inner?: { readonly tag: string; readonly className: string };
  /** Tag of the outer element; default: the spec's editorTag. */
  readonly tag?: string;
  /** Accessible name. */
  readonly name?: string;
  /** What an empty one says, in the faint ink. */
  readonly empty?: string;
}

/** Classes of renderer/canvas/*.css by node name. A node that is not here stands plain. */
export const EDITOR_LOOK: { readonly [node: string]: EditorLook | undefined } = {
  head: { className: 'sheet__head' },
  body: { className: 'sheet__body' },
  kicker: { className: 'blk blk--kicker', tag: 'section', inner: { tag: 'p', className: 't-kicker' }, name: 'Kicker', empty: 'Kicker' },
  headline: {
    className: 'blk blk--headline',
    tag: 'section',
    inner: { tag: 'h1', className: 't-headline' },
    name: 'Headline, required',
    empty: 'Headline',
  },
  standfirst: {
    className: 'blk blk--standfirst',
    tag: 'section',
    inner: { tag: 'p', className: 't-standfirst' },
    name: 'Standfirst',
    empty: 'Standfirst',
  },
  byline: { className: 'blk blk--byline', tag: 'section', inner: { tag: 'p', className: 't-byline' }, name: 'Byline', empty: 'Byline' },
  paragraph: { className: 'blk blk--body t-body', empty: 'Write, or / for a block' },
  heading: { className: 'blk blk--subhead t-subhead', empty: 'Subhead' },
  bulletList: { className: 'blk blk--list t-body' },
  orderedList: { className: 'blk blk--list t-body' },
  quote: { className: 'blk blk--quote t-quote', name: 'Quote' },
  attribution: { className: 'by', empty: 'Who said it' },
  figure: { className: 'blk blk--figure pic', name: 'Picture' },
  caption: { className: 'pic__caption', tag: 'p', empty: 'Caption' },
  credit: { className: 'pic__credit', tag: 'p', empty: 'Who made it' },
  alsoRead: { className: 'blk blk--also', name: 'Also Read' },
  alsoReadItem: { className: 'also__title', tag: 'p', empty: 'Title of the story' },
};

/** The word in the margin beside a block; '' for none. */
export function marginLabelOf(name: string): string {
  return blockOf(name)?.marginLabel ?? '';
}
