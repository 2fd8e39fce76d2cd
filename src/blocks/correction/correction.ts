import type { JsonNode, JsonValue } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import { choiceAttr } from '../attributes';
import type { Block } from '../block';
import { el, type Html } from '../html';
import { machineMoment, momentAttr } from '../moment';
import { KINDS, kindOf } from './kinds';
import { readCorrection } from './readCorrection';

/** What was wrong, unclear or is new, and when that was said. Published as `aside.correction[role=note]`, its first line the kind and the time. Not counted. */
export const correction: Block = {
  name: 'correction',
  label: 'Correction',
  icon: 'file-pen-line',
  marginLabel: 'correction',
  counted: false,
  nodes: [
    {
      name: 'correction',
      content: 'paragraph+',
      group: 'block boxed',
      hasId: true,
      defining: true,
      isolating: true,
      draggable: true,
      attrs: { kind: choiceAttr(['correction', 'clarification', 'update']), at: momentAttr },
      editorTag: 'aside',
      look: { className: 'blk blk--correction', name: 'Correction', inner: { tag: 'div', className: 'corr' } },
    },
  ],
  insert: {
    group: 'boxes',
    keywords: ['clarification', 'update', 'erratum', 'amendment', 'note', 'सुधार', 'स्पष्टीकरण', 'تصحيح', 'توضيح', 'തിരുത്ത്'],
    hint: 'What was wrong, and when it was put right.',
    make: (newId) => ({
      type: 'correction',
      attrs: { id: newId(), kind: 'correction', at: null },
      content: [{ type: 'paragraph', attrs: { id: newId() } }],
    }),
  },
  turn: {
    forms: KINDS.map(({ kind, label }) => ({ label, attrs: { kind } })),
    into: (lines, attrs) => [
      {
        type: 'correction',
        attrs: { id: '', kind: kindOf(attrs.kind).kind, at: null },
        content: lines.map((line) => ({ type: 'paragraph', attrs: { id: line.id }, content: line.content })),
      },
    ],
  },
  state: (node) => (hasText(node) && machineMoment(node.attrs?.at) === null ? { word: 'no date' } : null),
  text(node, indent, ctx) {
    const moment = machineMoment(node.attrs?.at);
    const head = `${indent}[${kindOf(node.attrs?.kind).kind}${moment === null ? '' : `, ${moment}`}]`;
    return [head, ctx.blocks(node.content ?? [], `${indent}  `)].filter((part) => part !== '').join('\n');
  },
  carried: (node) => (hasText(node) ? node : null),
  publish(node, ctx) {
    const paragraphs = ctx.blocks(node.content ?? []);
    if (paragraphs.length === 0) return [];
    const { kind } = kindOf(node.attrs?.kind);
    const time = ctx.time(node.attrs?.at);
    const said: readonly Html[] = time === null ? [] : [' ', time];
    // The class tells the line that is made here from words that were written, so that reading the page back knows it.
    const line = el('p', { class: 'kind' }, el('strong', {}, ctx.label(kind)), ...said);
    return [el('aside', { class: kind === 'correction' ? 'correction' : `correction ${kind}`, role: 'note' }, line, ...paragraphs)];
  },
  readRank: 20,
  read: readCorrection,
  advice(node) {
    if (!hasText(node) || machineMoment(node.attrs?.at) !== null) return [];
    return [
      {
        level: 'warn',
        rule: 'correction.no-instant',
        message: `${kindOf(node.attrs?.kind).one} has no date and time.`,
        where: { block: String(node.attrs?.id ?? ''), field: 'at' },
      },
    ];
  },
  linkedData(node): { readonly [property: string]: JsonValue } {
    const { isComment } = kindOf(node.attrs?.kind);
    const text = correctionText(node);
    if (!isComment || text === '') return {};
    const datePublished = machineMoment(node.attrs?.at);
    return { correction: [{ '@type': 'CorrectionComment', text, ...(datePublished === null ? {} : { datePublished }) }] };
  },
};

function correctionText(node: JsonNode): string {
  return (node.content ?? []).map(textOf).join('\n').trim();
}
