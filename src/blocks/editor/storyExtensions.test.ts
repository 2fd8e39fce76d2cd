import { getSchema } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { type MarkType, Node, type NodeType } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../schema';
import { sampleStory } from '../testing/sampleStory';
import { storyExtensions } from './storyExtensions';

const editing = getSchema(storyExtensions());
const checking = checkSchema();

const FLAGS = ['content', 'group', 'marks', 'isolating', 'defining', 'selectable', 'draggable', 'inclusive', 'excludes'] as const;

function plain(type: NodeType | MarkType) {
  const spec = type.spec as Record<string, unknown>;
  const attrs = Object.entries(type.spec.attrs ?? {}).map(([name, attr]) => [name, attr.default, typeof attr.validate]);
  return { ...Object.fromEntries(FLAGS.map((flag) => [flag, spec[flag]])), attrs };
}

describe('the editing schema equals the checking schema', () => {
  it('has the same nodes in the same order', () => {
    expect(Object.keys(editing.nodes)).toEqual(Object.keys(checking.nodes));
  });
  it('has the same marks in the same order', () => {
    expect(Object.keys(editing.marks)).toEqual(Object.keys(checking.marks));
  });
  it.each(Object.keys(checking.nodes))('node %s', (name) => {
    expect(plain(editing.nodes[name] as NodeType)).toEqual(plain(checking.nodes[name] as NodeType));
  });
  it.each(Object.keys(checking.marks))('mark %s', (name) => {
    expect(plain(editing.marks[name] as MarkType)).toEqual(plain(checking.marks[name] as MarkType));
  });
  it('refuses the same values', () => {
    const figure = editing.nodes.figure as NodeType;
    expect(() => figure.create({ id: 'a', width: 'huge' })).toThrow(/figure.width must be one of/);
  });
});

it('has a place for a gap cursor between blocks of the body only', () => {
  const doc = Node.fromJSON(editing, sampleStory().doc);
  const parents = new Set<string>();
  // `valid` is not in its types.
  const { valid } = GapCursor as unknown as { readonly valid: ($pos: ReturnType<Node['resolve']>) => boolean };
  for (let pos = 0; pos <= doc.content.size; pos += 1) if (valid(doc.resolve(pos))) parents.add(doc.resolve(pos).parent.type.name);
  expect([...parents]).toEqual(['body']);
});
