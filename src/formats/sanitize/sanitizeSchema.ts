import type { Schema } from 'hast-util-sanitize';

const BLOCKS =
  'article header footer section main aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption table caption thead tbody tfoot tr th td pre hr br address hgroup'.split(
    ' ',
  );
const INLINE = 'a span strong b em i s u sub sup small mark cite q abbr code time img picture'.split(' ');

/** What ties a note of Galley's own pages to its words (blocks/footnotes). No other id comes in. */
const NOTE_ID: [string, RegExp] = ['id', /^note(ref)?-[a-z0-9-]{1,20}(_\d{1,4})?$/];

/**
 * What may come in from outside, for every shell and every door (paste, drop, HTML files): the one schema of the one sanitiser.
 * An element that is not listed gives way to what it holds; those in `strip` go with all they hold.
 */
export const SANITIZE_SCHEMA: Schema = {
  tagNames: [...BLOCKS, ...INLINE],
  strip:
    'script style noscript template head title iframe frame frameset object embed applet svg math canvas audio video source track map area button select option optgroup textarea input datalist output progress meter dialog link meta base'.split(
      ' ',
    ),
  attributes: {
    '*': ['className', 'lang', 'dir', 'title', 'role', 'ariaLabel', ['hidden', true]],
    a: ['href', 'rel', 'hrefLang'],
    img: ['src', 'alt', 'width', 'height'],
    span: [NOTE_ID],
    ol: ['start'],
    li: ['value', NOTE_ID],
    blockquote: ['cite'],
    time: ['dateTime'],
    th: ['scope', 'colSpan', 'rowSpan'],
    td: ['colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'data'], cite: ['http', 'https'] },
  ancestors: {},
  clobber: [],
  required: {},
  allowComments: false,
  allowDoctypes: false,
};
