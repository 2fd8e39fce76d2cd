import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, onlyElements } from '../hast';
import { TEXT_MARKS, TITLE_MARKS } from '../textMarks';

const BLOCKS = 'p div ul ol dl table figure img blockquote h1 h2 h3 h4 h5 h6 hr pre'.split(' ');

/** Questions and answers in our form, `dt` and `dd` by turns, perhaps two by two in a `div`. Its blocks one by one where an answer holds more than paragraphs. */
export function readQAndA(element: Element, ctx: ReadContext): JsonNode | readonly JsonNode[] | null {
  if (element.tagName !== 'dl' || !hasClass(element, 'q-and-a')) return null;
  const parts = onlyElements(element)?.flatMap((part) => (part.tagName === 'div' ? (onlyElements(part) ?? [part]) : [part]));
  if (parts === undefined || !parts.every((part) => part.tagName === 'dd' || isQuestion(part))) return null;
  const items: { readonly question: Element | null; readonly answer: JsonNode[] }[] = [];
  for (const part of parts) {
    const last = items.at(-1);
    if (part.tagName === 'dt') items.push({ question: part, answer: [] });
    else if (last === undefined) items.push({ question: null, answer: [...ctx.blocks(part)] });
    else last.answer.push(...ctx.blocks(part));
  }
  if (items.length === 0) return null;
  // More than paragraphs: what is read is given as it is, so that nothing nested is read twice, at each level once more.
  if (!items.every(({ answer }) => answer.every((block) => block.type === 'paragraph')))
    return items.flatMap(({ question, answer }) => [...loose(question, ctx), ...answer]);
  return { type: 'qAndA', attrs: { id: ctx.newId() }, content: items.map(({ question, answer }) => itemOf(question, answer, ctx)) };
}

function loose(question: Element | null, ctx: ReadContext): readonly JsonNode[] {
  const content = question === null ? [] : ctx.inline(question, TEXT_MARKS);
  return content.length === 0 ? [] : [{ type: 'paragraph', attrs: { id: ctx.newId() }, content }];
}

function isQuestion(element: Element): boolean {
  return element.tagName === 'dt' && findAll(element, BLOCKS).length === 0;
}

function itemOf(asked: Element | null, answer: readonly JsonNode[], ctx: ReadContext): JsonNode {
  const question = asked === null ? [] : ctx.inline(asked, TITLE_MARKS);
  return {
    type: 'qAndAItem',
    content: [
      { type: 'question', ...(question.length === 0 ? {} : { content: question }) },
      ...(answer.length > 0 ? answer : [{ type: 'paragraph', attrs: { id: ctx.newId() } }]),
    ],
  };
}
