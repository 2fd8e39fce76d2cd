import { redo, undo } from '@tiptap/pm/history';
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { BLOCKS, nodeOf } from '../../../blocks';
import { isBlock, isBoxed } from '../../../blocks/isBlock';
import { checkDoc } from '../../../blocks/schema';
import { readFixture } from '../../../blocks/testing/fixture';
import { withoutIds } from '../../../blocks/testing/withoutIds';
import type { JsonNode } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { defaultMetadata } from '../../../story/metadata';
import { mapNodes, textOf, walk } from '../../../story/walk';
import { stateOf } from '../testing/stateOf';
import { blockById, type Dispatch, type PlacedBlock } from './blocks';
import { deleteBlock, duplicateBlock, moveBlock } from './moveBlock';
import { selectBlock } from './selectAll';

const HEAD: JsonNode = {
  type: 'head',
  content: ['kicker', 'headline', 'standfirst', 'byline'].map((type) => ({ type, attrs: { id: type } })),
};
const line = (id: string): JsonNode => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: `Line ${id}.` }] });

/** The full fixture of a block, its own id `x` and all others its own. */
function full(name: string): JsonNode {
  const newId = countedIds('f');
  const { node } = readFixture(new URL(`../../../blocks/${name}/${name}.ts`, import.meta.url), 'full');
  const renewed = mapNodes(node, (one) => (one.attrs?.id === undefined ? one : { ...one, attrs: { ...one.attrs, id: newId() } }));
  return { ...renewed, attrs: { ...renewed.attrs, id: 'x' } };
}

const bodyOf = (...body: readonly JsonNode[]): EditorState =>
  stateOf({ type: 'doc', attrs: defaultMetadata(), content: [HEAD, { type: 'body', content: body }] });
const box = (...blocks: readonly JsonNode[]): JsonNode => ({
  type: 'factBox',
  attrs: { id: 'box' },
  content: [{ type: 'factBoxTitle' }, ...blocks],
});

/** With the caret in the first line of the block, or the block selected where it has none. */
function at(state: EditorState, id: string): EditorState {
  const block = blockById(state.doc, id);
  if (block === null) throw new Error(`There is no ${id}`);
  let place = -1;
  block.node.descendants((node, pos) => {
    if (place < 0 && node.isTextblock) place = block.pos + 2 + pos;
    return place < 0;
  });
  if (block.node.isTextblock) place = block.pos + 1;
  const { doc, tr } = state;
  return state.apply(tr.setSelection(place < 0 ? NodeSelection.create(doc, block.pos) : TextSelection.create(doc, place)));
}

type Act = (state: EditorState, block: PlacedBlock | null, dispatch: Dispatch) => boolean;

/** The state after `act` on the block `x`, seen to be whole, undone and done again to the byte. */
function done(before: EditorState, act: Act): EditorState {
  let after = before;
  expect(act(before, blockById(before.doc, 'x'), (tr) => (after = before.apply(tr)))).toBe(true);
  const checked = checkDoc(after.doc.toJSON());
  expect(checked.ok ? '' : checked.error.message).toBe('');
  const ids: string[] = [];
  walk(after.doc.toJSON() as JsonNode, (node) => void (typeof node.attrs?.id === 'string' && ids.push(node.attrs.id)));
  expect(new Set(ids).size).toBe(ids.length);
  let back = after;
  undo(after, (tr) => (back = after.apply(tr)));
  expect(JSON.stringify(back.doc.toJSON())).toBe(JSON.stringify(before.doc.toJSON()));
  let again = back;
  redo(back, (tr) => (again = back.apply(tr)));
  expect(JSON.stringify(again.doc.toJSON())).toBe(JSON.stringify(after.doc.toJSON()));
  return after;
}

const blocksOf = (state: EditorState): readonly JsonNode[] => (state.doc.toJSON() as JsonNode).content?.[1]?.content ?? [];
const idsOf = (state: EditorState): readonly unknown[] => blocksOf(state).map((node) => node.attrs?.id);
const NAMES = BLOCKS.filter(({ nodes }) => nodes[0] !== undefined && isBlock(nodes[0])).map(({ name }) => name);
const BOXED = NAMES.filter((name) => isBoxed(nodeOf(name)));

describe.each(NAMES)('a %s', (name) => {
  const story = at(bodyOf(line('a'), full(name), line('z')), 'x');
  const own = JSON.stringify(blocksOf(story)[1]);

  test.each([
    ['up', -1, ['x', 'a', 'z'], 0],
    ['down', 1, ['a', 'z', 'x'], 2],
  ] as const)('moves %s whole, and the caret with it', (_way, by, order, place) => {
    const after = done(story, (state, block, dispatch) => moveBlock(state, block, by, dispatch));
    expect(idsOf(after)).toEqual(order);
    expect(JSON.stringify(blocksOf(after)[place])).toBe(own);
    const moved = blockById(after.doc, 'x');
    expect(after.selection.from - (moved?.pos ?? 0)).toBe(story.selection.from - (blockById(story.doc, 'x')?.pos ?? 0));
  });

  test('stays at either end of the story', () => {
    for (const [body, by] of [
      [bodyOf(full(name), line('z')), -1],
      [bodyOf(line('a'), full(name)), 1],
    ] as const)
      expect(moveBlock(body, blockById(body.doc, 'x'), by, undefined)).toBe(false);
  });

  test('is doubled below, with ids of its own', () => {
    const after = done(story, duplicateBlock);
    const [, first, second] = blocksOf(after);
    expect(JSON.stringify(first)).toBe(own);
    expect(second?.attrs?.id).not.toBe('x');
    const bare = (node: JsonNode | undefined): JsonNode =>
      withoutIds({ type: 'doc', content: [HEAD, { type: 'body', content: node === undefined ? [] : [node] }] });
    expect(bare(second)).toEqual(bare(first));
  });

  test('is deleted, also where it is all there is', () => {
    expect(idsOf(done(story, deleteBlock))).toEqual(['a', 'z']);
    const only = done(at(bodyOf(full(name)), 'x'), deleteBlock);
    expect(blocksOf(only).map(({ type }) => type)).toEqual(['paragraph']);
    expect(textOf(only.doc.toJSON() as JsonNode)).toBe('');
  });
});

describe.each(BOXED)('a %s in a box', (name) => {
  test('moves in it, and out of it at its edge', () => {
    const story = at(bodyOf(line('a'), box(line('b'), full(name)), line('z')), 'x');
    const up = done(story, (state, block, dispatch) => moveBlock(state, block, -1, dispatch));
    expect(blocksOf(up)[1]?.content?.map((node) => node.attrs?.id)).toEqual([undefined, 'x', 'b']);
    const out = done(story, (state, block, dispatch) => moveBlock(state, block, 1, dispatch));
    expect(idsOf(out)).toEqual(['a', 'box', 'x', 'z']);
    const above = done(at(stateOf(up.doc.toJSON() as JsonNode), 'x'), (state, block, dispatch) => moveBlock(state, block, -1, dispatch));
    expect(idsOf(above)).toEqual(['a', 'x', 'box', 'z']);
  });

  test('is doubled and deleted in it, an empty line where the box has nothing left', () => {
    const story = at(bodyOf(box(full(name))), 'x');
    expect(blocksOf(done(story, duplicateBlock))[0]?.content).toHaveLength(3);
    const left = blocksOf(done(story, deleteBlock))[0]?.content ?? [];
    expect(left.map(({ type }) => type)).toEqual(['factBoxTitle', 'paragraph']);
  });
});

test.each(NAMES)('Esc takes a %s from the line in it, and at last what it stands in', (name) => {
  const steps = (story: EditorState): readonly string[] => {
    const taken: string[] = [];
    let next = at(story, 'x');
    while (selectBlock(next, (tr) => (next = next.apply(tr))))
      taken.push(next.selection instanceof NodeSelection ? next.selection.node.type.name : '');
    return taken;
  };
  // What holds no line is selected from the beginning.
  const isSelected = at(bodyOf(full(name)), 'x').selection instanceof NodeSelection;
  expect(isSelected ? name : steps(bodyOf(line('a'), full(name))).at(-1)).toBe(name);
  if (isBoxed(nodeOf(name))) expect(steps(bodyOf(box(line('b'), full(name)))).at(-1)).toBe('factBox');
});
