import { blockOf } from '../blocks';
import type { BlockCheck } from './check';
import { idOf } from './fieldsOf';

/** Blocks that the house does not use. Paragraphs and the fields of the head are always allowed. */
export const blocksOfHouse: BlockCheck = {
  scope: 'block',
  title: 'Blocks of the house',
  rules: { 'block.not-allowed': 'block' },
  run(block, { house }) {
    const spec = blockOf(block.type);
    if (spec?.insert === undefined || house.allows(block.type)) return [];
    const where = { block: idOf(block), field: block.type };
    return [{ rule: 'block.not-allowed', message: `The house does not use the block “${spec.label}”.`, where }];
  },
};
