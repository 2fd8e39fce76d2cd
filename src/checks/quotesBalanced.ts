import { blockOf } from '../blocks';
import type { JsonNode } from '../contract/json';
import type { Finding, Place, StoryCheck } from './check';
import { fieldsOf, type TextField } from './fieldsOf';
import { perBlock } from './perBlock';
import type { Mark } from './quotes/Mark';
import { ANY_MARK } from './quotes/quoteMarks';
import { scanQuotes } from './quotes/scanQuotes';

/** Quotation marks that are opened and not closed, or closed and not opened. A quotation over several paragraphs opens each of them anew and closes once. */
export const quotesBalanced: StoryCheck = {
  scope: 'story',
  title: 'Quotation marks in pairs',
  rules: { 'quotes.unbalanced': 'warn' },
  run: (doc, { language }) => (doc.content ?? []).flatMap((part) => looseIn(part, language)),
};

/** What is loose in one block and the blocks inside it. The marks that are open at its end may go on in the paragraph after it. */
interface Loose {
  readonly open: readonly Finding[];
  readonly marks: string;
  readonly other: readonly Finding[];
  /** How a paragraph begins. */
  readonly begins: string;
}

/** Most marks that a paragraph opens anew, in UTF-16 units. */
const MARKS = 16;

const looseOf = perBlock((block, language): Loose => {
  const other: Finding[] = [];
  let open: readonly Finding[] = [];
  let marks = '';
  for (const field of block.type === 'rawHtml' ? [] : fieldsOf(block)) {
    if (!ANY_MARK.test(field.text)) continue;
    const { unclosed, stray } = scanQuotes(field.text, language);
    const unended = unclosed.map((mark) => finding(mark, 'is opened and not closed', field));
    if (block.type === 'paragraph') {
      open = unended;
      marks = unclosed.map(({ mark }) => mark).join('');
    } else other.push(...unended);
    other.push(...stray.map((mark) => finding(mark, 'is closed and not opened', field)));
  }
  const begins = block.type === 'paragraph' ? (fieldsOf(block)[0]?.text.trimStart().slice(0, MARKS) ?? '') : '';
  return { open, marks, other: [...other, ...looseIn(block, language)], begins };
});

function looseIn(container: JsonNode, language: string): readonly Finding[] {
  const found: Finding[] = [];
  const children = container.content ?? [];
  for (const [index, child] of children.entries()) {
    if (child.text !== undefined) return found;
    if (blockOf(child.type) === undefined) {
      found.push(...looseIn(child, language));
      continue;
    }
    const { open, marks, other } = looseOf(child, language);
    if (open.length > 0 && !goesOn(marks, children[index + 1], language)) found.push(...open);
    found.push(...other);
  }
  return found;
}

function goesOn(marks: string, next: JsonNode | undefined, language: string): boolean {
  return next?.type === 'paragraph' && looseOf(next, language).begins.startsWith(marks);
}

function finding({ mark, at }: Mark, what: string, field: TextField): Finding {
  const where: Place = { block: field.block, field: field.field, at: field.at, from: at, to: at + 1 };
  return { rule: 'quotes.unbalanced', message: `A quotation (${mark}) ${what}.`, where };
}
