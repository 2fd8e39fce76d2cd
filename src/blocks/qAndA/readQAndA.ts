import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, onlyElements } from '../hast';
import { TITLE_MARKS } from '../textMarks';

const BLOCKS = 'p div ul ol dl table figure img blockquote h1 h2 h3 h4 h5 h6 hr pre'.split(' ');

/** Questions and answers in our form, `dt` and `dd` by turns, perhaps two by two in a `div`. Null where an answer holds more than paragraphs, so that the reader takes the list apart. */
export function readQAndA(element: Element, ctx: ReadContext): JsonNode | null {
  if (element.tagName !== 'dl' || !hasClass(element, 'q-and-a')) return null;
  const parts = onlyElements(element)?.flatMap((part) => (part.tagName === 'div' ? (onlyElements(part) ?? [part]) : [part]));
  if (parts === undefined || !parts.every((part) => part.tagName === 'dd' || isQuestion(part))) return null;
  const items: { readonly question: readonly JsonNode[]; readonly answer: JsonNode[] }[] = [];
  for (const part of parts) {
    const last = items.at(-1);
    if (part.tagName === 'dt') items.push({ question: ctx.inline(part, TITLE_MARKS), answer: [] });
    else if (last === undefined) items.push({ question: [], answer: [...ctx.blocks(part)] });
    else last.answer.push(...ctx.blocks(part));
  }
  if (items.length === 0 || !items.every(({ answer }) => answer.every((block) => block.type === 'paragraph'))) return null;
  return { type: 'qAndA', attrs: { id: ctx.newId() }, content: items.map(({ question, answer }) => itemOf(question, answer, ctx)) };
}

function isQuestion(element: Element): boolean {
  return element.tagName === 'dt' && findAll(element, BLOCKS).length === 0;
}

function itemOf(question: readonly JsonNode[], answer: readonly JsonNode[], ctx: ReadContext): JsonNode {
  return {
    type: 'qAndAItem',
    content: [
      { type: 'question', ...(question.length === 0 ? {} : { content: question }) },
      ...(answer.length > 0 ? answer : [{ type: 'paragraph', attrs: { id: ctx.newId() } }]),
    ],
  };
}
