import type { Element, ElementContent } from 'hast';
import type { JsonNode } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import type { Block, ReadContext, TurnLine } from '../block';
import { findAll, hasClass, isBlank, onlyElements, withChildren } from '../hast';
import { el, type Html } from '../html';
import { FIELD_MARKS } from '../textMarks';

/** A quotation in blocks of its own, with the speaker apart. Published as `figure.quote > blockquote + figcaption`: HTML keeps the speaker outside of blockquote. */
export const quote: Block = {
  name: 'quote',
  label: 'Quote',
  icon: 'text-quote',
  marginLabel: 'quote',
  nodes: [
    {
      name: 'quote',
      content: 'paragraph+ attribution',
      group: 'block boxed',
      hasId: true,
      defining: true,
      isolating: true,
      draggable: true,
      editorTag: 'figure',
      look: { className: 'blk blk--quote t-quote', name: 'Quote' },
    },
    {
      name: 'attribution',
      label: 'speaker',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      editorTag: 'figcaption',
      look: { className: 'by', empty: 'Who said it' },
    },
  ],
  insert: {
    group: 'boxes',
    keywords: ['quotation', 'blockquote', 'said', 'उद्धरण', 'اقتباس', 'ഉദ്ധരണി'],
    hint: 'Words of one speaker, with the name below.',
    make: (newId) => ({
      type: 'quote',
      attrs: { id: newId() },
      content: [{ type: 'paragraph', attrs: { id: newId() } }, { type: 'attribution' }],
    }),
  },
  turn: { into: (lines) => [quoteOf(lines)] },
  typed: [{ match: /^> $/, attrs: () => ({}) }],
  text(node, indent, ctx) {
    const lines = (node.content ?? []).map((child) => {
      if (child.type !== 'attribution') return ctx.wrap(child, `${indent}> `);
      return hasText(child) ? ctx.wrap(child, `${indent}  — `) : '';
    });
    return lines.filter((line) => line !== '').join('\n');
  },
  carried(node, newId) {
    if (!hasText(node)) return null;
    const first = { type: 'paragraph', attrs: { id: newId() } };
    return node.content?.[0]?.type === 'paragraph' ? node : { ...node, content: [first, ...(node.content ?? [])] };
  },
  publish(node, ctx) {
    const paragraphs = ctx.blocks(node.content?.filter((part) => part.type === 'paragraph') ?? []);
    const speaker = node.content?.find((part) => part.type === 'attribution' && hasText(part));
    const parts: Html[] = [];
    if (paragraphs.length > 0) parts.push(el('blockquote', {}, ...paragraphs));
    if (speaker !== undefined) parts.push(el('figcaption', {}, ...ctx.inline(speaker)));
    return parts.length === 0 ? [] : [el('figure', { class: 'quote' }, ...parts)];
  },
  readRank: 10,
  pasted: ['blockquote', 'figure'],
  read(element, ctx) {
    if (element.tagName === 'blockquote') return readBlockquote(element, ctx, null);
    if (element.tagName !== 'figure') return null;
    const children = onlyElements(element);
    const words = children?.find((child) => child.tagName === 'blockquote');
    const speaker = children?.find((child) => child.tagName === 'figcaption');
    const known = [words, speaker].filter((child) => child !== undefined);
    if (known.length === 0 || known.length !== children?.length || (words === undefined && !hasClass(element, 'quote'))) return null;
    return readBlockquote(words ?? { type: 'element', tagName: 'blockquote', properties: {}, children: [] }, ctx, speaker ?? null);
  },
  advice(node) {
    const speaker = node.content?.find((part) => part.type === 'attribution');
    if (textOf(node) === '' || (speaker !== undefined && textOf(speaker).trim() !== '')) return [];
    return [
      {
        level: 'warn',
        rule: 'quote.no-speaker',
        message: 'A quotation has no speaker.',
        where: { block: String(node.attrs?.id ?? ''), field: 'attribution' },
      },
    ];
  },
};

/** The last line is the speaker where it stood as one; every other is a paragraph of the quotation. */
function quoteOf(lines: readonly TurnLine[]): JsonNode {
  const last = lines.at(-1);
  const speaker = lines.length > 1 && last?.part === 'attribution' ? last : undefined;
  const spoken = speaker === undefined ? lines : lines.slice(0, -1);
  return {
    type: 'quote',
    attrs: { id: '' },
    content: [
      ...spoken.map((line) => ({ type: 'paragraph', attrs: { id: line.id }, content: line.content })),
      { type: 'attribution', ...(speaker === undefined ? {} : { content: speaker.content }) },
    ],
  };
}

/** A quotation, its speaker in `speaker` or, as CMSs write it, in a `footer` or `cite` at the end, perhaps as a paragraph of its own. Null where more than paragraphs stand in it. */
function readBlockquote(element: Element, ctx: ReadContext, speaker: Element | null): JsonNode | null {
  const shown = element.children.filter((child) => !isBlank(child));
  const last = shown.at(-1);
  const inside = speaker === null && shown.length > 1 ? speakerIn(last) : null;
  const words = inside === null ? element : withChildren(element, shown.slice(0, -1));
  const paragraphs = ctx.blocks(words);
  if (findAll(words, ['img']).length > 0 || !paragraphs.every((part) => part.type === 'paragraph')) return null;
  const named = speaker ?? inside;
  return {
    type: 'quote',
    attrs: { id: ctx.newId() },
    content: [
      ...(paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph', attrs: { id: ctx.newId() } }]),
      { type: 'attribution', ...(named === null ? {} : { content: ctx.inline(named, FIELD_MARKS) }) },
    ],
  };
}

/** The `footer` or `cite` that a node is, or holds alone; a `cite` in it is no emphasis. */
function speakerIn(child: ElementContent | undefined): Element | null {
  if (child?.type !== 'element') return null;
  const [only, ...more] = onlyElements(child) ?? [];
  const inner = more.length === 0 && ['footer', 'cite', 'p', 'div', 'small'].includes(child.tagName) ? speakerIn(only) : null;
  return inner ?? (['footer', 'cite'].includes(child.tagName) ? child : null);
}
