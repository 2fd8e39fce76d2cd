import type { BlockCheck } from './check';
import { fieldsOf } from './fieldsOf';

/** Two blanks or more in a row, also of the kind that does not break. */
export const spaces: BlockCheck = {
  scope: 'block',
  title: 'Single spaces',
  rules: { 'text.double-space': 'warn' },
  run(block) {
    if (block.type === 'rawHtml') return [];
    return fieldsOf(block).flatMap(({ block: id, field, at, text }) => {
      const found = [...text.matchAll(/[ \t\u00a0]{2,}/g)];
      const [first] = found;
      if (first === undefined) return [];
      const edits = found.map((match) => {
        const kept = match[0].includes('\u00a0') ? '\u00a0' : ' ';
        return { kind: 'text' as const, block: id, field, at, from: match.index, to: match.index + match[0].length, text: kept };
      });
      const message = found.length === 1 ? 'Two spaces stand together.' : `Two spaces stand together in ${found.length} places.`;
      const where = { block: id, field, at, from: first.index, to: first.index + first[0].length };
      return [{ rule: 'text.double-space', message, where, fix: { label: found.length === 1 ? 'Leave one' : 'Leave one each', edits } }];
    });
  },
};
