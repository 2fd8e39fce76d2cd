import type { BlockCheck, Finding } from './check';
import { fieldsOf, type TextField } from './fieldsOf';
import { ANY_MARK, closersOf, isPlain, isStraight } from './quotes/quoteMarks';
import { type Quotation, scanQuotes } from './quotes/scanQuotes';

/**
 * Quotation marks that do not go together: one kind opens and another closes, straight and curly ones stand in one line, or a
 * line that is one quotation from end to end ends a quotation inside and begins the next at once, as narration within marks does.
 */
export const quotesMixed: BlockCheck = {
  scope: 'block',
  title: 'Quotation marks of one kind',
  rules: { 'quotes.mixed': 'warn' },
  run(block, { language }) {
    if (block.type === 'rawHtml') return [];
    return fieldsOf(block).flatMap((field) => {
      if (!ANY_MARK.test(field.text)) return [];
      const { pairs } = scanQuotes(field.text, language);
      const inOrder = [...pairs].sort((one, other) => one.open.at - other.open.at);
      return [...misfits(inOrder, field, language), ...straightAndCurly(inOrder, field), ...narrated(inOrder, field)];
    });
  },
};

function misfits(pairs: readonly Quotation[], field: TextField, language: string): readonly Finding[] {
  return pairs
    .filter(({ fits }) => !fits)
    .map(({ open, close }) => {
      const right = closersOf(open.mark, language).charAt(0);
      const edit = {
        kind: 'text' as const,
        block: field.block,
        field: field.field,
        at: field.at,
        from: close.at,
        to: close.at + 1,
        text: right,
      };
      return {
        ...place(field, close.at, close.at + 1),
        message: `A quotation opens with ${open.mark} and closes with ${close.mark}.`,
        fix: { label: `Close it with ${right}`, edits: [edit] },
      };
    });
}

/** Straight double marks beside curly or angled ones. */
function straightAndCurly(pairs: readonly Quotation[], field: TextField): readonly Finding[] {
  const plain = pairs.filter(({ open, fits }) => fits && isPlain(open.mark));
  const straight = plain.filter(({ open }) => isStraight(open.mark));
  const model = plain.find(({ open }) => !isStraight(open.mark));
  const first = straight[0];
  if (model === undefined || first === undefined) return [];
  const edits = straight.flatMap(({ open, close }) => [
    { kind: 'text' as const, block: field.block, field: field.field, at: field.at, from: open.at, to: open.at + 1, text: model.open.mark },
    {
      kind: 'text' as const,
      block: field.block,
      field: field.field,
      at: field.at,
      from: close.at,
      to: close.at + 1,
      text: model.close.mark,
    },
  ]);
  return [
    {
      ...place(field, first.open.at, first.close.at + 1),
      message: `Straight quotation marks stand beside ${model.open.mark}${model.close.mark} in one line.`,
      fix: { label: `Write ${model.open.mark}${model.close.mark}`, edits },
    },
  ];
}

function narrated(pairs: readonly Quotation[], field: TextField): readonly Finding[] {
  const text = field.text.trim();
  const start = field.text.indexOf(text);
  const outer = pairs.find(({ open, close }) => open.at === start && close.at === start + text.length - 1);
  if (outer === undefined) return [];
  const inner = pairs.filter(({ depth }) => depth === outer.depth + 1);
  const touching = inner.find((one, index) => {
    const next = inner[index + 1];
    return next !== undefined && field.text.slice(one.close.at + 1, next.open.at).trim() === '';
  });
  if (touching === undefined) return [];
  return [
    {
      ...place(field, outer.open.at, outer.close.at + 1),
      message: 'Quotation marks stand around a whole paragraph that quotes twice inside. What is told may have come within the marks.',
    },
  ];
}

function place(field: TextField, from: number, to: number): Pick<Finding, 'rule' | 'where'> {
  return { rule: 'quotes.mixed', where: { block: field.block, field: field.field, at: field.at, from, to } };
}
