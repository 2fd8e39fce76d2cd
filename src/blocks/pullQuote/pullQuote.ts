import { hasText, textOf } from '../../story/walk';
import type { Block } from '../block';
import { el, type Html } from '../html';
import { FIELD_MARKS } from '../textMarks';
import { pullQuotesOf } from './pullQuotesOf';
import { readPullQuote } from './readPullQuote';

/** A line of the story once more, set large, with the speaker below (the `attribution` of quote). It repeats, so it does not count. Published as `aside.pullquote > p + p.by`. */
export const pullQuote: Block = {
  name: 'pullQuote',
  label: 'Pull quote',
  icon: 'quote',
  marginLabel: 'pull quote',
  counted: false,
  nodes: [
    {
      name: 'pullQuote',
      content: 'pullQuoteText attribution',
      group: 'block',
      hasId: true,
      isolating: true,
      draggable: true,
      editorTag: 'aside',
      look: { className: 'blk blk--pull', name: 'Pull quote', inner: { tag: 'div', className: 'pull' } },
    },
    {
      name: 'pullQuoteText',
      label: 'line',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      editorTag: 'p',
      look: { className: 'pull__text', empty: 'A line worth repeating' },
    },
  ],
  insert: {
    group: 'boxes',
    keywords: ['pullquote', 'callout', 'highlight', 'repeat', 'उद्धरण', 'उद्धृत पंक्ति', 'اقتباس بارز', 'എടുത്തുപറഞ്ഞ വാചകം', 'ഉദ്ധരണി'],
    hint: 'Repeats a line, not counted.',
    make: (newId) => ({
      type: 'pullQuote',
      attrs: { id: newId() },
      content: [{ type: 'pullQuoteText' }, { type: 'attribution' }],
    }),
  },
  turn: { into: pullQuotesOf },
  text(node, indent, ctx) {
    const [line, speaker] = node.content ?? [];
    const lines = [
      line !== undefined && hasText(line) ? ctx.wrap(line, `${indent}[pull quote] `) : '',
      speaker !== undefined && hasText(speaker) ? ctx.wrap(speaker, `${indent}  — `) : '',
    ];
    return lines.filter((one) => one !== '').join('\n');
  },
  carried: (node) => (hasText(node) ? node : null),
  publish(node, ctx) {
    const parts = (node.content ?? []).filter(hasText).map((part): Html => {
      return el('p', { class: part.type === 'attribution' ? 'by' : null }, ...ctx.inline(part));
    });
    return parts.length === 0 ? [] : [el('aside', { class: 'pullquote', 'aria-label': ctx.label('pullQuote') }, ...parts)];
  },
  readRank: 5,
  pasted: ['aside', 'div', 'figure', 'blockquote'],
  read: readPullQuote,
  advice(node) {
    const [line, speaker] = (node.content ?? []).map((part) => textOf(part).trim());
    if (line !== '' || (speaker ?? '') === '') return [];
    return [
      {
        level: 'warn',
        rule: 'pullQuote.no-words',
        message: `A pull quote names ${speaker} and has no words.`,
        where: { block: String(node.attrs?.id ?? ''), field: 'pullQuoteText' },
      },
    ];
  },
};
