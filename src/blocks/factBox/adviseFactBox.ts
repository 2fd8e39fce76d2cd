import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { hasText, textOf } from '../../story/walk';

/** A box without a title, and a title without a box. One that is empty altogether does not leave and needs no word. */
export function adviseFactBox(node: JsonNode): readonly Advice[] {
  const [title, ...blocks] = node.content ?? [];
  const block = String(node.attrs?.id ?? '');
  const name = title === undefined ? '' : textOf(title).trim();
  const filled = blocks.some((one) => one.type !== 'paragraph' || hasText(one));
  if (name === '' && filled)
    return [{ level: 'warn', rule: 'factBox.no-title', message: 'A fact box has no title.', where: { block, field: 'factBoxTitle' } }];
  if (name !== '' && !filled)
    return [
      { level: 'warn', rule: 'factBox.only-title', message: `The fact box “${name}” holds nothing but its title.`, where: { block } },
    ];
  return [];
}
