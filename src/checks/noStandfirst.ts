import { hasText } from '../story/walk';
import type { BlockCheck } from './check';
import { idOf } from './fieldsOf';
import { requiredLevel } from './requiredLevel';

/** A story without a standfirst. */
export const noStandfirst: BlockCheck = {
  scope: 'block',
  title: 'A standfirst',
  rules: { 'standfirst.missing': 'warn' },
  blocks: ['standfirst'],
  run(block, { house }) {
    if (hasText(block)) return [];
    const where = { block: idOf(block), field: 'standfirst' };
    return [{ rule: 'standfirst.missing', message: 'The story has no standfirst.', where, ...requiredLevel(house, 'standfirst') }];
  },
};
