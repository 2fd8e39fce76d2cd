import { blockOf } from '../blocks';
import type { BlockCheck } from './check';
import { requiredLevel } from './requiredLevel';

/** Fields that a rule of a block speaks of, where the house may ask for them. */
const FIELDS: { readonly [rule: string]: string } = {
  'figure.no-alt': 'alt',
  'figure.no-credit': 'credit',
  'quote.no-speaker': 'attribution',
};

/** What the blocks say of themselves (`advice` in their folders). Only the titles stand here; a rule of a new block needs no row. */
export const blockAdvice: BlockCheck = {
  scope: 'block',
  title: 'Blocks that are whole',
  rules: {
    'byline.no-role': 'warn',
    'figure.missing': 'warn',
    'figure.no-alt': 'warn',
    'figure.alt-is-caption': 'warn',
    'figure.no-credit': 'warn',
    'quote.no-speaker': 'warn',
    'alsoRead.unresolved': 'warn',
    'correction.no-instant': 'warn',
    'embed.no-address': 'warn',
    'embed.no-fallback': 'warn',
    'rawHtml.present': 'warn',
    'note.no-text': 'warn',
  },
  titles: {
    'byline.no-role': 'Contributors with their roles',
    'figure.missing': 'Pictures in their places',
    'figure.no-alt': 'Pictures described',
    'figure.alt-is-caption': 'Descriptions that are not captions',
    'figure.no-credit': 'Pictures credited',
    'quote.no-speaker': 'Quotations with their speakers',
    'alsoRead.unresolved': 'Also Reads with addresses',
    'correction.no-instant': 'Corrections with their time',
    'embed.no-address': 'Embeds with addresses',
    'embed.no-fallback': 'Embeds with words for all readers',
    'rawHtml.present': 'No raw HTML',
    'note.no-text': 'Notes with text',
  },
  run(block, { house }) {
    return (blockOf(block.type)?.advice?.(block) ?? []).map((advice) => {
      const field = FIELDS[advice.rule];
      return { ...advice, ...(field === undefined ? {} : requiredLevel(house, field)) };
    });
  },
};
