import type { JsonNode } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import type { Block, TurnLine } from '../block';
import { takeTitle } from '../factBox/takeTitle';
import { el, type Html } from '../html';
import { FIELD_MARKS, TITLE_MARKS } from '../textMarks';
import { readKeyPoints } from './readKeyPoints';

/** What the story says in a few lines. An empty title means the house's own words. Published as `aside.key-points > h2 + ul > li`. */
export const keyPoints: Block = {
  name: 'keyPoints',
  label: 'Key points',
  icon: 'list-checks',
  marginLabel: 'key points',
  nodes: [
    {
      name: 'keyPoints',
      content: 'keyPointsTitle keyPoint+',
      group: 'block',
      hasId: true,
      isolating: true,
      draggable: true,
      editorTag: 'aside',
      look: { className: 'blk blk--points', name: 'Key points', inner: { tag: 'div', className: 'points' } },
    },
    {
      name: 'keyPointsTitle',
      label: 'title',
      content: 'text*',
      marks: TITLE_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'points__title', empty: 'Key points' },
    },
    {
      name: 'keyPoint',
      label: 'point',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'points__item', empty: 'One point, one sentence' },
    },
  ],
  insert: {
    group: 'boxes',
    keywords: ['summary', 'takeaways', 'highlights', 'tldr', 'in brief', 'मुख्य बातें', 'أبرز النقاط', 'പ്രധാന കാര്യങ്ങൾ'],
    hint: 'The story in a few lines.',
    make: (newId) => ({ type: 'keyPoints', attrs: { id: newId() }, content: [{ type: 'keyPointsTitle' }, { type: 'keyPoint' }] }),
  },
  turn: { into: (lines) => [keyPointsOf(lines)] },
  text(node, indent, ctx) {
    const lines = partsOf(node).points.map((point) => `${indent}  - ${ctx.wrap(point, `${indent}    `).trimStart()}`);
    const { title } = partsOf(node);
    return [title === null ? `${indent}[key points]` : ctx.wrap(title, `${indent}[key points] `), ...lines].join('\n');
  },
  carried(node) {
    if (!hasText(node)) return null;
    const points = (node.content ?? []).filter((part) => part.type === 'keyPoint' && hasText(part));
    const title = node.content?.find((part) => part.type === 'keyPointsTitle') ?? { type: 'keyPointsTitle' };
    return { ...node, content: [title, ...(points.length > 0 ? points : [{ type: 'keyPoint' }])] };
  },
  publish(node, ctx) {
    if (!hasText(node)) return [];
    const { title, points } = partsOf(node);
    const name = title === null ? ctx.label('keyPoints') : textOf(title).trim();
    // The class tells the house's words from words that were written, so that reading the page back knows which they were.
    const head = title === null ? el('h2', { class: 'house' }, name) : el('h2', {}, ...ctx.inline(title));
    const list: readonly Html[] = points.length === 0 ? [] : [el('ul', {}, ...points.map((point) => el('li', {}, ...ctx.inline(point))))];
    return [el('aside', { class: 'key-points', 'aria-label': name }, head, ...list)];
  },
  readRank: 20,
  read: readKeyPoints,
  advice(node) {
    const { title, points } = partsOf(node);
    if (title === null || points.length > 0) return [];
    return [
      {
        level: 'warn',
        rule: 'keyPoints.no-points',
        message: `“${textOf(title).trim()}” lists no points.`,
        where: { block: String(node.attrs?.id ?? ''), field: 'keyPoint' },
      },
    ];
  },
};

/** What of it has words. */
function partsOf(node: JsonNode): { readonly title: JsonNode | null; readonly points: readonly JsonNode[] } {
  const filled = (node.content ?? []).filter(hasText);
  return {
    title: filled.find((part) => part.type === 'keyPointsTitle') ?? null,
    points: filled.filter((part) => part.type === 'keyPoint'),
  };
}

/** Every line a point, a title before them where one stood there. */
function keyPointsOf(lines: readonly TurnLine[]): JsonNode {
  const { title, rest } = takeTitle(lines);
  return {
    type: 'keyPoints',
    attrs: { id: '' },
    content: [
      { type: 'keyPointsTitle', ...(title === null ? {} : { content: title.content }) },
      ...rest.map((line) => ({ type: 'keyPoint', content: line.content })),
    ],
  };
}
