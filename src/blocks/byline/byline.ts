import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { hasText } from '../../story/walk';
import type { Block } from '../block';
import { hasClass } from '../hast';
import { el } from '../html';

const MARKS = 'language link contributor bold italic';

/** Who made the story, in free words; each person in it carries the mark `contributor`. Published as `p.byline`. */
export const byline: Block = {
  name: 'byline',
  label: 'Byline',
  icon: 'user',
  marginLabel: 'byline',
  counted: false,
  nodes: [
    {
      name: 'byline',
      content: 'text*',
      marks: MARKS,
      hasId: true,
      field: true,
      isolating: true,
      selectable: false,
      allowGapCursor: false,
      editorTag: 'p',
      look: { className: 'blk blk--byline', tag: 'section', inner: { tag: 'p', className: 't-byline' }, name: 'Byline', empty: 'Byline' },
    },
  ],
  publish(node, ctx) {
    return !hasText(node) ? [] : [el('p', { class: 'byline' }, ...ctx.inline(node))];
  },
  readRank: 20,
  read(element, ctx) {
    if (!hasClass(element, 'byline') || !['p', 'div', 'span', 'address'].includes(element.tagName)) return null;
    return { type: 'byline', attrs: { id: ctx.newId() }, content: ctx.inline(element, MARKS) };
  },
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
