import { getSchema } from '@tiptap/core';
import { history } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { storyExtensions } from '../../../blocks/editor/storyExtensions';
import type { JsonNode } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { defaultMetadata } from '../../../story/metadata';
import { blockIds } from '../blockIds';

/** The fields of the table, each with what stands in it in `guardedStory`. */
export const FIELDS = {
  kicker: 'Harbour',
  headline: 'Ferry returns after nine years',
  standfirst: 'The first boat leaves at dawn.',
  byline: 'By Asha Menon',
  caption: 'The pier at low tide.',
  credit: 'Ravi Das',
  attribution: 'The harbour master',
  alsoReadItem: 'Fares stay as they are',
} as const;
export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

const text = (value: string): JsonNode[] => [{ type: 'text', text: value }];
const block = (type: string, id: string, content: readonly JsonNode[]): JsonNode => ({ type, attrs: { id }, content });

/** A story with every field filled and text between the blocks. */
export function guardedStory(): JsonNode {
  const named = (name: FieldName): JsonNode => ({ type: name, content: text(FIELDS[name]) });
  return {
    type: 'doc',
    attrs: defaultMetadata(),
    content: [
      {
        type: 'head',
        content: (['kicker', 'headline', 'standfirst', 'byline'] as const).map((name) => block(name, name, text(FIELDS[name]))),
      },
      {
        type: 'body',
        content: [
          block('paragraph', 'p1', text('One of the body.')),
          block('figure', 'fig', [named('caption'), named('credit')]),
          block('paragraph', 'p2', text('Two of the body.')),
          block('quote', 'quo', [
            block('paragraph', 'q1', text('We kept the old timetable.')),
            block('paragraph', 'q2', text('Nobody asked us to.')),
            named('attribution'),
          ]),
          block('paragraph', 'p3', text('Three of the body.')),
          block('alsoRead', 'also', [{ type: 'alsoReadItem', content: text('The last boat') }, named('alsoReadItem')]),
          block('heading', 'h1', text('What comes next')),
          block('bulletList', 'ul', [{ type: 'listItem', content: [block('paragraph', 'li1', text('A timetable'))] }]),
          block('paragraph', 'p4', text('Four of the body.')),
        ],
      },
    ],
  };
}

/** The schema of the editor, without an editor. */
export const schema = getSchema(storyExtensions());

/** A state over a document with undo and block ids as the editor has them. */
export function stateOf(doc: JsonNode): EditorState {
  return EditorState.create({ doc: Node.fromJSON(schema, doc), plugins: [history({ depth: 1000 }), blockIds(countedIds('n'))] });
}

/** Where the content of a node type begins and ends, at its last place in the document. */
export function rangeOf(doc: Node, name: string): { readonly from: number; readonly to: number; readonly node: Node } {
  let found: { from: number; to: number; node: Node } | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === name || node.attrs.id === name) found = { from: pos + 1, to: pos + 1 + node.content.size, node };
    return found === null || !node.isTextblock;
  });
  if (found === null) throw new Error(`There is no ${name}`);
  return found;
}
