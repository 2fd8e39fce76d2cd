import { hasText } from '../../story/walk';
import { choiceAttr } from '../attributes';
import type { Block } from '../block';
import { TITLE_MARKS } from '../textMarks';

const level = choiceAttr([2, 3, 4]);
const LEVELS: { readonly [tag: string]: number } = { h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** A subhead, level 2 to 4 (the headline is the only level 1). Published as `h2`, `h3`, `h4`. */
export const heading: Block = {
  name: 'heading',
  label: 'Subhead',
  icon: 'heading',
  marginLabel: 'subhead',
  nodes: [
    {
      name: 'heading',
      content: 'text*',
      group: 'block boxed',
      marks: TITLE_MARKS,
      hasId: true,
      defining: true,
      attrs: { level },
      editorTag: (attrs) => tagOf(attrs.level),
      look: { className: 'blk blk--subhead t-subhead', empty: 'Subhead' },
      pasteTags: Object.entries(LEVELS).map(([tag, one]) => ({ tag, attrs: { level: one } })),
    },
  ],
  insert: {
    group: 'text',
    keywords: ['heading', 'crosshead', 'title', 'h2', 'उपशीर्षक', 'عنوان فرعي', 'ഉപശീർഷകം'],
    make: (newId) => ({ type: 'heading', attrs: { id: newId(), level: 2 } }),
  },
  turn: {
    forms: [2, 3, 4].map((one) => ({ label: one === 2 ? 'Subhead' : `Subhead ${one}`, attrs: { level: one }, icon: `heading-${one}` })),
    into: (lines, attrs) =>
      lines.map((line) => ({ type: 'heading', attrs: { id: line.id, level: attrs.level ?? 2 }, content: line.content })),
  },
  typed: [{ match: /^(#{2,4}) $/, attrs: (match) => ({ level: match[1]?.length ?? 2 }) }],
  text: (node, indent, ctx) => ctx.wrap(node, `${indent}${'#'.repeat(Number(node.attrs?.level ?? 2))} `),
  publish(node, ctx) {
    return !hasText(node) ? [] : [{ tag: tagOf(node.attrs?.level), children: ctx.inline(node) }];
  },
  read(element, ctx) {
    const found = Object.hasOwn(LEVELS, element.tagName) ? LEVELS[element.tagName] : undefined;
    if (found === undefined) return null;
    return { type: 'heading', attrs: { id: ctx.newId(), level: found }, content: ctx.inline(element, TITLE_MARKS) };
  },
};

function tagOf(value: unknown): string {
  return `h${level.problem(value) === null ? String(value) : '2'}`;
}
