import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import { hasText } from '../../story/walk';
import type { PublishContext } from '../block';
import type { Html } from '../html';
import { declarationOf, isFilled, partsOf, valuesIn } from './declaredFields';
import { publishPlain } from './publishPlain';
import { paragraphsOf, publishTree } from './publishTree';

/**
 * The block in the tree of its declaration, then as paragraphs what the house's block no longer has a place for; without a
 * declaration in plain form. What does not leave as it stands is listed; nothing where nothing is in it.
 */
export function publishDeclared(node: JsonNode, ctx: PublishContext): readonly Html[] {
  if (!hasText(node) && valuesIn(node).size === 0) return [];
  const name = String(node.attrs?.block ?? '');
  const declaration = declarationOf(ctx.declarations, name);
  if (declaration !== null) return publishAs(declaration, node, ctx);
  ctx.problem({
    level: 'warn',
    rule: 'declared.unknown',
    message: `The house does not declare the block “${name}”: it leaves in a plain form, with all its text.`,
    where: { block: String(node.attrs?.id ?? '') },
  });
  return publishPlain(node, ctx);
}

function publishAs(declaration: DeclaredBlock, node: JsonNode, ctx: PublishContext): readonly Html[] {
  const { parts, extra, extraValues } = partsOf(node, declaration);
  const written = new Set<string>();
  const filled = [...parts.values()].filter(isFilled);
  const tree = filled.length === 0 ? [] : publishTree(named(declaration), { parts, ctx, written });
  const block = String(node.attrs?.id ?? '');
  const { label } = declaration;
  for (const { field } of filled.filter(({ field }) => !written.has(field.name)))
    ctx.problem({
      level: 'warn',
      rule: 'declared.left-out',
      message: `${label}: “${field.label}” does not leave: the house’s block has no place for it as it stands.`,
      where: { block, field: field.name },
    });
  for (const value of extraValues)
    ctx.problem({
      level: 'warn',
      rule: 'declared.left-out',
      message: `${label}: the value of “${value}” does not leave: the house’s block does not take it.`,
      where: { block, field: value },
    });
  for (const one of extra)
    ctx.problem({
      level: 'warn',
      rule: 'declared.extra',
      message: `${label}: the text of “${String(one.attrs?.name)}” leaves below the block: the house’s block no longer has that field.`,
      where: { block, field: String(one.attrs?.name) },
    });
  return [...tree, ...ctx.blocks(extra.flatMap(paragraphsOf))];
}

/** The tree of a declaration; an aside is a landmark and needs a name, so it is called by the block's label where the house gives it none. */
export function named(declaration: DeclaredBlock): DeclaredBlock['publish'] {
  const tree = declaration.publish;
  if (typeof tree === 'string' || !('tag' in tree) || tree.tag !== 'aside') return tree;
  const isNamed = tree.attrs?.['aria-label'] !== undefined || tree.attrs?.['aria-labelledby'] !== undefined;
  return isNamed ? tree : { ...tree, attrs: { ...tree.attrs, 'aria-label': declaration.label } };
}
