import type { JsonNode, JsonValue } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { hasText, textOf } from '../../story/walk';
import type { Block } from '../block';
import { el, type Html } from '../html';
import { TITLE_MARKS } from '../textMarks';
import { adviseQAndA } from './adviseQAndA';
import { qAndAOf } from './qAndAOf';
import { readQAndA } from './readQAndA';

/** Questions, each with its answer: an interview, an explainer. Published as `dl.q-and-a > dt + dd > p`; half an item leaves with the other half empty, so that no answer moves to another question. */
export const qAndA: Block = {
  name: 'qAndA',
  label: 'Q&A',
  icon: 'messages-square',
  marginLabel: 'q & a',
  nodes: [
    {
      name: 'qAndA',
      content: 'qAndAItem+',
      group: 'block',
      hasId: true,
      isolating: true,
      draggable: true,
      look: { className: 'blk blk--qa', name: 'Questions and answers', inner: { tag: 'div', className: 'qa' } },
    },
    {
      name: 'qAndAItem',
      label: 'question and answer',
      content: 'question paragraph+',
      isolating: true,
      selectable: false,
      look: { className: 'qa__item' },
    },
    {
      name: 'question',
      label: 'question',
      content: 'text*',
      marks: TITLE_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'qa__question', empty: 'Question' },
    },
  ],
  insert: {
    group: 'boxes',
    keywords: ['question', 'answer', 'interview', 'faq', 'explainer', 'सवाल जवाब', 'سؤال وجواب', 'ചോദ്യോത്തരം'],
    hint: 'Questions, each with its answer.',
    make: (newId) => ({ type: 'qAndA', attrs: { id: newId() }, content: [itemOf([], newId)] }),
  },
  turn: { into: (lines) => [qAndAOf(lines)] },
  typed: [{ match: /^Q: $/, attrs: () => ({}) }],
  text(node, indent, ctx) {
    const inner = `${indent}   `;
    const items = (node.content ?? []).map((item) => {
      const [question, ...answer] = item.content ?? [];
      const asked = question === undefined ? '' : ctx.wrap(question, inner).trimStart();
      return `${indent}Q: ${asked}\n${indent}A: ${ctx.blocks(answer, inner).trimStart()}`;
    });
    return items.join('\n\n');
  },
  carried(node, newId) {
    const items = (node.content ?? []).filter(hasText).map((item) => {
      const question = item.content?.find((part) => part.type === 'question');
      const answer = (item.content ?? []).filter((part) => part.type === 'paragraph' && hasText(part));
      return itemOf([question ?? { type: 'question' }, ...answer], newId);
    });
    return items.length === 0 ? null : { ...node, content: items };
  },
  publish(node, ctx) {
    const items = (node.content ?? []).filter(hasText).flatMap((item): readonly Html[] => {
      const [question, ...answer] = item.content ?? [];
      return [el('dt', {}, ...(question === undefined ? [] : ctx.inline(question))), el('dd', {}, ...ctx.blocks(answer))];
    });
    return items.length === 0 ? [] : [el('dl', { class: 'q-and-a' }, ...items)];
  },
  readRank: 20,
  read: readQAndA,
  advice: adviseQAndA,
  linkedData(node): { readonly [property: string]: JsonValue } {
    const asked = (node.content ?? []).map((item) => {
      const [question, ...answer] = item.content ?? [];
      return { name: question === undefined ? '' : textOf(question).trim(), text: answer.map(textOf).join('\n').trim() };
    });
    const whole = asked.filter(({ name, text }) => name !== '' && text !== '');
    if (whole.length === 0) return {};
    return {
      hasPart: whole.map(({ name, text }) => ({ '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text } })),
    };
  },
};

/** An item of its parts, with an empty question and an empty paragraph where there are none. */
function itemOf(parts: readonly JsonNode[], newId: IdSource): JsonNode {
  const [question = { type: 'question' }, ...answer] = parts;
  const filled = answer.length > 0 ? answer : [{ type: 'paragraph', attrs: { id: newId() } }];
  return { type: 'qAndAItem', content: [question, ...filled] };
}
