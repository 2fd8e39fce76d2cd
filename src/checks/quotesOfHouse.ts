import type { JsonNode } from '../contract/json';
import { forLanguage } from '../house/speaks';
import type { BlockCheck, Edit, Finding } from './check';
import { fieldsOf, type TextField } from './fieldsOf';
import { ANY_MARK, isPlain } from './quotes/quoteMarks';
import { scanQuotes } from './quotes/scanQuotes';

/** Quotation marks other than the house writes in the story's language. Words marked as of another language are left alone. */
export const quotesOfHouse: BlockCheck = {
  scope: 'block',
  title: 'Quotation marks of the house',
  rules: { 'quotes.house': 'warn' },
  run(block, { house, language }) {
    const quotes = forLanguage(house.file.quotes, language);
    if (quotes === undefined || block.type === 'rawHtml') return [];
    return fieldsOf(block).flatMap((field) =>
      ANY_MARK.test(field.text) && !isForeign(field.node) ? strangers(field, quotes, language) : [],
    );
  },
};

type Quotes = readonly [string, string, string, string];

function strangers(field: TextField, quotes: Quotes, language: string): readonly Finding[] {
  const edits: Edit[] = [];
  for (const { open, close, depth, fits } of scanQuotes(field.text, language).pairs) {
    if (!fits) continue;
    // In headlines, subheads and captions single marks are usual, whatever the running text has.
    const inner = depth % 2 === 1 || (field.field !== 'paragraph' && !isPlain(open.mark));
    const [opening, closing] = inner ? [quotes[2], quotes[3]] : [quotes[0], quotes[1]];
    if (open.mark !== opening) edits.push(edit(field, open.at, opening));
    if (close.mark !== closing) edits.push(edit(field, close.at, closing));
  }
  const [first] = edits;
  if (first === undefined || first.kind !== 'text') return [];
  const where = { block: field.block, field: field.field, at: field.at, from: first.from, to: first.to };
  const message = `The house writes quotations as ${quotes[0]}…${quotes[1]}, and inside them ${quotes[2]}…${quotes[3]}.`;
  return [{ rule: 'quotes.house', message, where, fix: { label: 'Write the marks of the house', edits } }];
}

function edit(field: TextField, at: number, text: string): Edit {
  return { kind: 'text', block: field.block, field: field.field, at: field.at, from: at, to: at + 1, text };
}

function isForeign(node: JsonNode): boolean {
  return node.content?.some((piece) => piece.marks?.some((mark) => mark.type === 'language') === true) === true;
}
