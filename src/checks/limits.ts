import type { BlockCheck, CheckContext, Finding, Place } from './check';
import { fieldLabel } from './fieldLabel';
import { fieldsOf, idOf } from './fieldsOf';
import { excessWords, overLimit } from './overLimit';

/** Fields of text, and alt texts, within the limits of the house. What is too long starts at the place. */
export const limits: BlockCheck = {
  scope: 'block',
  title: 'Texts within their limits',
  rules: { 'limit.*': 'warn' },
  run(block, ctx) {
    const found: Finding[] = [];
    for (const { field, at, text, block: id } of fieldsOf(block)) {
      const finding = excess(field, text, { block: id, field, at }, ctx);
      if (finding !== null) found.push(finding);
    }
    const { alt } = block.attrs ?? {};
    const finding = typeof alt === 'string' ? excess('alt', alt, { block: idOf(block), field: 'alt' }, ctx) : null;
    return finding === null ? found : [...found, finding];
  },
};

function excess(field: string, text: string, where: Place, ctx: CheckContext): Finding | null {
  const limit = ctx.house.limit(field);
  const over = limit === null ? null : overLimit(text, limit, ctx.language);
  if (limit === null || over === null) return null;
  return {
    rule: `limit.${field}`,
    message: `The ${fieldLabel(field)} ${excessWords(over, limit)}`,
    where: { ...where, from: over.from, to: text.length },
  };
}
