import type { BlockCheck } from './check';
import { fieldsOf } from './fieldsOf';

/** Latin, Devanagari, Urdu, Chinese and Armenian stops at the end of a text. */
const STOP = /[.।۔。։][\s”’»"']*$/u;
/** Ends whose point belongs to the word: dots in a row, initials (`U.S.`), and words cut short. */
const OWN_POINT =
  /(?:\.{2}|…|(?:^|[\s.(])\p{L}\p{M}*\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Dr|St|vs|etc|Bros|p\.m|a\.m|Ph\.D|M\.Sc)\.)[\s”’»"']*$/iu;

/** A headline that ends like a sentence. */
export const headlineStop: BlockCheck = {
  scope: 'block',
  title: 'Headline without a full stop',
  rules: { 'headline.full-stop': 'warn' },
  blocks: ['headline'],
  run(block) {
    return fieldsOf(block).flatMap(({ block: id, field, text }) => {
      const from = text.search(STOP);
      // A headline of several sentences may end as they do.
      if (from < 0 || OWN_POINT.test(text) || /[.।۔。!?؟]\s+\S/u.test(text.slice(0, from))) return [];
      const where = { block: id, field, from, to: from + 1 };
      const fix = { label: 'Remove the full stop', edits: [{ kind: 'text' as const, ...where, text: '' }] };
      return [{ rule: 'headline.full-stop', message: 'The headline ends with a full stop.', where, fix }];
    });
  },
};
