import { type DeclaredPart, declarationOf, isFilled, partsOf } from '../blocks/declared/declaredFields';
import { isLine } from '../blocks/isLine';
import type { JsonNode } from '../contract/json';
import { textOf } from '../story/walk';
import type { BlockCheck, CheckContext, Finding } from './check';
import { idOf } from './fieldsOf';
import { excessWords, overLimit } from './overLimit';
import { rangesFrom } from './rangesFrom';

/** Blocks that the house declares: their required fields, limits and values, and fields or blocks that it no longer declares. An empty block is another check's. */
export const declaredBlock: BlockCheck = {
  scope: 'block',
  title: 'Blocks of the house’s own',
  rules: {
    'declared.unknown': 'warn',
    'declared.required': 'block',
    'declared.limit': 'warn',
    'declared.value': 'warn',
    'declared.extra': 'warn',
  },
  blocks: ['declared'],
  run(block, ctx) {
    const name = String(block.attrs?.block ?? '');
    const declaration = declarationOf(ctx.house.file.declared, name);
    if (declaration === null) {
      const message = `The house does not declare the block “${name}”. It leaves in a plain form.`;
      return [{ rule: 'declared.unknown', message, where: { block: idOf(block) } }];
    }
    const { parts, extra, extraValues } = partsOf(block, declaration);
    const all = [...parts.values()];
    if (!all.some(isFilled) && extra.length === 0 && extraValues.length === 0) return [];
    const { label } = declaration;
    return [
      ...all.flatMap((part) => aboutField(label, part, block, ctx)),
      ...extraValues.map((value): Finding => {
        const message = `${label}: the value of “${value}” is none that the house’s block takes, and does not leave.`;
        return { rule: 'declared.value', message, where: { block: idOf(block), field: value } };
      }),
      ...extra.map((one): Finding => {
        const message = `${label}: the field “${String(one.attrs?.name)}” is no longer in the house’s block. Its text leaves below the block.`;
        return { rule: 'declared.extra', message, where: placeOf(block, one) };
      }),
    ];
  },
};

function aboutField(label: string, part: DeclaredPart, block: JsonNode, ctx: CheckContext): readonly Finding[] {
  const { field, node } = part;
  if (!isFilled(part)) {
    if (!field.required) return [];
    const where = node === null ? { block: idOf(block), field: field.name } : placeOf(block, node);
    return [{ rule: 'declared.required', message: `${label}: “${field.label}” is empty. The house requires it.`, where }];
  }
  const over = node === null || field.limit === undefined ? null : overLimit(textOf(node), field.limit, ctx.language);
  if (node === null || field.limit === undefined || over === null) return [];
  const message = `${label}: “${field.label}” ${excessWords(over, field.limit)}`;
  const [first = placeOf(block, node)] = rangesFrom(block, node, over.from);
  return [{ rule: 'declared.limit', message, where: first }];
}

/** A line is found by its place among the lines of the block; of a text, its first paragraph. */
function placeOf(block: JsonNode, part: JsonNode): Finding['where'] {
  const first = part.content?.[0];
  if (!isLine(part)) return first === undefined ? { block: idOf(block) } : { block: idOf(first) };
  const lines = (block.content ?? []).filter(isLine);
  return { block: idOf(block), field: part.type, at: lines.indexOf(part) };
}
