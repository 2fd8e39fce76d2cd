import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import type { Block } from '../block';
import { headField } from '../headField';

/** Who made the story, in free words; each person in it carries the mark `contributor`. Published as `p.byline`. */
export const byline: Block = {
  ...headField('byline', {
    label: 'Byline',
    icon: 'user',
    marks: 'language link contributor bold italic',
    tag: 'p',
    readTags: ['p', 'div', 'span', 'address'],
  }),
  advice: (node) => unconfirmedRoles(node),
};

function unconfirmedRoles(node: JsonNode): readonly Advice[] {
  const names = new Map<string, string>();
  for (const piece of node.content ?? []) {
    const person = piece.marks?.find((mark) => mark.type === 'contributor');
    if (person === undefined || (person.attrs?.role ?? null) !== null) continue;
    const key = JSON.stringify(person.attrs ?? {});
    names.set(key, (names.get(key) ?? '') + (piece.text ?? ''));
  }
  return [...names.values()].map((name) => ({
    level: 'warn',
    rule: 'byline.no-role',
    message: `What ${name.trim()} did for the story is to be confirmed.`,
    where: { block: String(node.attrs?.id ?? ''), field: 'byline' },
  }));
}
