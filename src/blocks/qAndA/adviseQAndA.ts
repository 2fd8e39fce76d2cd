import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { hasText, textOf } from '../../story/walk';

/** A question without an answer, an answer without a question. An item that is empty altogether does not leave. */
export function adviseQAndA(node: JsonNode): readonly Advice[] {
  const block = String(node.attrs?.id ?? '');
  return (node.content ?? []).flatMap((item): readonly Advice[] => {
    const [question, ...answer] = item.content ?? [];
    const asked = question !== undefined && hasText(question);
    const answered = answer.some(hasText);
    if (asked === answered) return [];
    if (asked)
      return [
        {
          level: 'warn',
          rule: 'qAndA.no-answer',
          message: `“${textOf(question).trim()}” has no answer.`,
          where: { block, field: 'paragraph' },
        },
      ];
    return [{ level: 'warn', rule: 'qAndA.no-question', message: 'An answer has no question.', where: { block, field: 'question' } }];
  });
}
