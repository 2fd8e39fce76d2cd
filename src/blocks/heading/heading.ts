import { hasText } from '../../story/walk';
import { choiceAttr } from '../attributes';
import type { Block } from '../block';
import { el } from '../html';

const MARKS = 'language link italic';
const level = choiceAttr([2, 3, 4]);
const LEVELS: { readonly [tag: string]: number } = { h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** A subhead, level 2 to 4 (the headline is the only level 1). Published as `h2`, `h3`, `h4`. */
export const heading: Block = {
  name: 'heading',
  marginLabel: 'subhead',
  nodes: [
    {
      name: 'heading',
      content: 'text*',
      group: 'block',
      marks: MARKS,
      hasId: true,
      defining: true,
      attrs: { level },
      editorTag: (attrs) => tagOf(attrs.level),
      pasteTags: Object.entries(LEVELS).map(([tag, one]) => ({ tag, attrs: { level: one } })),
    },
  ],
  insert: {
    label: 'Subhead',
    icon: 'heading',
    group: 'text',
    keywords: ['heading', 'crosshead', 'title', 'h2', 'उपशीर्षक', 'عنوان فرعي', 'ഉപശീർഷകം'],
    make: (newId) => ({ type: 'heading', attrs: { id: newId(), level: 2 } }),
  },
  publish(node, ctx) {
    return !hasText(node) ? [] : [el(tagOf(node.attrs?.level), {}, ...ctx.inline(node))];
  },
  read(element, ctx) {
    const found = Object.hasOwn(LEVELS, element.tagName) ? LEVELS[element.tagName] : undefined;
    if (found === undefined) return null;
    return { type: 'heading', attrs: { id: ctx.newId(), level: found }, content: ctx.inline(element, MARKS) };
  },
};

function tagOf(value: unknown): string {
  return `h${level.problem(value) === null ? String(value) : '2'}`;
}
