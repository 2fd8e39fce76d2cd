import type { JsonNode, JsonValue } from '../../contract/json';
import type { Advice } from '../../story/advice';
import type { Block } from '../block';
import { headField } from '../headField';

/** Who made the story, in free words; each person in it carries the mark `contributor`. Published as `p.byline`, in a house that asks for it with its label. */
export const byline: Block = {
  ...headField('byline', {
    label: 'Byline',
    icon: 'user',
    marks: 'language link contributor bold italic',
    tag: 'p',
    readTags: ['p', 'div', 'span', 'address'],
    opening: { className: 'byline-label', words: (node, ctx) => (ctx.bylineLabel && opensWithWriter(node) ? ctx.label('writtenBy') : '') },
  }),
  advice: (node) => unconfirmedRoles(node),
};

/** What these did, “Written by” says. Of others, and of a byline that opens with words of its own, it would be wrong. */
const WRITERS: ReadonlySet<JsonValue | undefined> = new Set<JsonValue>(['reporter', 'writer']);

function opensWithWriter(node: JsonNode): boolean {
  const first = node.content?.find(({ text = '' }) => text.trim() !== '');
  return WRITERS.has(first?.marks?.find((mark) => mark.type === 'contributor')?.attrs?.role);
}

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
