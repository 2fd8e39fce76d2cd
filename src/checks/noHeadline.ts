import { hasText } from '../story/walk';
import type { BlockCheck } from './check';
import { idOf } from './fieldsOf';

/** A story without a headline. */
export const noHeadline: BlockCheck = {
  scope: 'block',
  title: 'A headline',
  rules: { 'headline.missing': 'block' },
  blocks: ['headline'],
  run: (block) =>
    hasText(block)
      ? []
      : [{ rule: 'headline.missing', message: 'The story has no headline.', where: { block: idOf(block), field: 'headline' } }],
};
