import type { JsonNode } from '../../contract/json';
import { hasText } from '../../story/walk';
import type { PublishContext } from '../block';
import { el, type Html } from '../html';
import { valuesIn } from './declaredFields';
import { toKebab } from './kebab';

/**
 * The plain form of a declared block, which needs no declaration: `section.house-block.house-block-<name>`, each line as
 * `p.field-<name>`, each text as `div.field-<name>`, each value as `p.value-<name>` with its kind. All of it reads back.
 */
export function publishPlain(node: JsonNode, ctx: PublishContext): readonly Html[] {
  const texts = (node.content ?? []).filter(hasText).map((part): Html => {
    const attrs = { class: classOf('field', part.attrs?.name) };
    return part.type === 'declaredText' ? el('div', attrs, ...ctx.blocks(part.content ?? [])) : el('p', attrs, ...ctx.inline(part));
  });
  const values = [...valuesIn(node)].map(([name, value]): Html => {
    const attrs = { class: `${classOf('value', name)} ${value === true ? 'flag' : typeof value === 'number' ? 'number' : 'words'}` };
    return el('p', attrs, value === true ? name : String(value));
  });
  const block = String(node.attrs?.block ?? '');
  const name = block === '' ? '' : ` ${classOf('house-block', block)}`;
  return [el('section', { class: `house-block${name}` }, ...texts, ...values)];
}

function classOf(kind: string, name: unknown): string {
  const known = String(name ?? '');
  return known === '' ? kind : `${kind}-${toKebab(known)}`;
}
