import type { BlockCheck } from './check';
import { fieldsOf } from './fieldsOf';

/** Credits that the house does not take: a platform is no maker. */
export const creditTaken: BlockCheck = {
  scope: 'block',
  title: 'Credits that name a maker',
  rules: { 'credit.refused': 'warn' },
  run(block, { house }) {
    return fieldsOf(block).flatMap(({ block: id, field, at, text }) => {
      const problem = field === 'credit' && text.trim() !== '' ? house.creditProblem(text.trim()) : null;
      return problem === null ? [] : [{ rule: 'credit.refused', message: problem, where: { block: id, field, at } }];
    });
  },
};
