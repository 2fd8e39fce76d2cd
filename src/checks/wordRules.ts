import type { WordHit } from '../house/house';
import type { BlockCheck, CheckContext, Edit, Finding, Place } from './check';
import { fieldsOf, idOf, type TextField } from './fieldsOf';

/** The word rules of the house: spellings, banned words, numbers, titles. Words in another language are looked at in that language. */
export const wordRules: BlockCheck = {
  scope: 'block',
  title: 'Words of the house',
  rules: { 'house.*': 'warn' },
  run(block, ctx) {
    if (ctx.house.file.words.length === 0 || block.type === 'rawHtml') return [];
    const found = fieldsOf(block).flatMap((field) => fieldHits(field, ctx));
    const { alt } = block.attrs ?? {};
    if (typeof alt !== 'string' || alt === '') return found;
    return [...found, ...ctx.house.wordHits(alt, ctx.language, 'alt').map((hit) => altFinding(hit, alt, idOf(block)))];
  },
};

function fieldHits(field: TextField, { house, language }: CheckContext): readonly Finding[] {
  return runsOf(field, language).flatMap(({ text, from, spoken }) =>
    house.wordHits(text, spoken, field.field).map((hit) => {
      const where = { block: field.block, field: field.field, at: field.at, from: from + hit.from, to: from + hit.to };
      return finding(hit, where, (suggestion) => ({ kind: 'text', ...where, text: suggestion }));
    }),
  );
}

function altFinding(hit: WordHit, alt: string, block: string): Finding {
  const where = { block, field: 'alt', from: hit.from, to: hit.to };
  return finding(hit, where, (suggestion) => {
    return { kind: 'attr', block, attr: 'alt', value: alt.slice(0, hit.from) + suggestion + alt.slice(hit.to) };
  });
}

function finding(hit: WordHit, where: Place, edit: (suggestion: string) => Edit): Finding {
  const base = { rule: hit.rule, message: hit.reason, where, level: hit.level };
  if (hit.suggestion === null) return base;
  const label = hit.suggestion === '' ? 'Remove it' : `Write “${hit.suggestion}”`;
  return { ...base, fix: { label, edits: [edit(hit.suggestion)] } };
}

interface Run {
  text: string;
  readonly from: number;
  readonly spoken: string;
}

/** The text in pieces of one language each. */
function runsOf({ node, text }: TextField, language: string): readonly Run[] {
  if (node.content?.some(({ marks }) => marks?.some(({ type }) => type === 'language')) !== true)
    return [{ text, from: 0, spoken: language }];
  const runs: Run[] = [];
  let from = 0;
  for (const piece of node.content) {
    const words = piece.text ?? '';
    const marked = piece.marks?.find(({ type }) => type === 'language')?.attrs?.lang;
    const spoken = typeof marked === 'string' && marked !== '' ? marked : language;
    const last = runs.at(-1);
    if (last?.spoken === spoken) last.text += words;
    else runs.push({ text: words, from, spoken });
    from += words.length;
  }
  return runs;
}
