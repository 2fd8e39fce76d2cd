import type { BlockCheck } from './check';
import { fieldsOf } from './fieldsOf';

/** Capitals in a row that are still letters standing for words: `NATO`, `UNHCR`. */
const SHORT = 7;

/** A headline in capitals only. Scripts without capitals cannot have one. */
export const headlineCapitals: BlockCheck = {
  scope: 'block',
  title: 'Headline not in capitals',
  rules: { 'headline.capitals': 'warn' },
  blocks: ['headline'],
  run(block) {
    return fieldsOf(block).flatMap(({ block: id, field, text }) => {
      const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
      if (capitals <= SHORT || /\p{Ll}/u.test(text)) return [];
      return [{ rule: 'headline.capitals', message: 'The headline is all in capitals.', where: { block: id, field } }];
    });
  },
};
