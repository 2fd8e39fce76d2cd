import { blockOf } from '../blocks';
import type { BlockCheck } from './check';
import { requiredLevel } from './requiredLevel';

/** Fields that a rule of a block speaks of, where the house may ask for them. */
const FIELDS: { readonly [rule: string]: string } = {
  'figure.no-alt': 'alt',
  'figure.no-credit': 'credit',
  'quote.no-speaker': 'attribution',
};

/** What the blocks say of themselves (`advice` in their folders). Only names and titles stand here: without a row a rule works, but a house cannot set its level by name. */
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
    'pullQuote.no-words': 'warn',
    'keyPoints.no-points': 'warn',
    'factBox.no-title': 'warn',
    'factBox.only-title': 'warn',
    'qAndA.no-question': 'warn',
    'qAndA.no-answer': 'warn',
    'table.no-headers': 'warn',
    'table.no-caption': 'warn',
    'gallery.one-picture': 'warn',
    'liveEntry.no-time': 'warn',
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
    'pullQuote.no-words': 'Pull quotes with their words',
    'keyPoints.no-points': 'Key points that make points',
    'factBox.no-title': 'Fact boxes with titles',
    'factBox.only-title': 'Fact boxes with facts',
    'qAndA.no-question': 'Answers with their questions',
    'qAndA.no-answer': 'Questions with their answers',
    'table.no-headers': 'Tables with header cells',
    'table.no-caption': 'Tables with captions',
    'gallery.one-picture': 'Galleries of several pictures',
    'liveEntry.no-time': 'Live entries with their time',
  },
  run(block, { house }) {
    return (blockOf(block.type)?.advice?.(block) ?? []).map((advice) => {
      const field = FIELDS[advice.rule];
      return { ...advice, ...(field === undefined ? {} : requiredLevel(house, field)) };
    });
  },
};
