import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { BLOCKS, nodeOf } from '../../../blocks';
import { attrsOf } from '../../../blocks/attributes';
import { BLOCK_COMMANDS } from '../../../blocks/blockCommands';
import { checkDoc } from '../../../blocks/schema';
import { readFixture } from '../../../blocks/testing/fixture';
import type { JsonNode } from '../../../contract/json';
import { defaultMetadata } from '../../../story/metadata';
import { textOf, walk } from '../../../story/walk';
import { rangeOf, stateOf } from '../fieldGuard/stateOf';
import { turnInto } from './turnInto';

const HEAD: JsonNode = {
  type: 'head',
  content: ['kicker', 'headline', 'standfirst', 'byline'].map((type) => ({ type, attrs: { id: type } })),
};
const paragraph = (id: string, text: string): JsonNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});

function storyOf(...blocks: readonly JsonNode[]): EditorState {
  return stateOf({ type: 'doc', attrs: defaultMetadata(), content: [HEAD, { type: 'body', content: blocks }] });
}

function turned(state: EditorState, name: string, attrs: { readonly [key: string]: number } = {}): EditorState {
  let next = state;
  turnInto(state, name, attrs, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

/** All words of a story, those of attributes too, sorted: order may change, none may go. */
function wordsOf(doc: JsonNode): readonly string[] {
  const texts: string[] = [];
  walk(doc, (node) => {
    if (node.content?.some((piece) => piece.text !== undefined) === true) texts.push(textOf(node));
    const spec = node.text === undefined && node.type !== 'doc' ? nodeOf(node.type) : undefined;
    for (const [name, attr] of Object.entries(spec === undefined ? {} : attrsOf(spec)))
      if (attr.words === true && typeof node.attrs?.[name] === 'string') texts.push(String(node.attrs[name]));
  });
  return texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort();
}

const TURNS = BLOCK_COMMANDS.filter((row) => row.menu === 'format');
const SOURCES = BLOCKS.filter((block) => block.turn !== undefined).map((block) => block.name);
const pairs = SOURCES.flatMap((from) => TURNS.map(({ command, block, attrs }) => [from, command, block, attrs] as const));

test.each(pairs)('%s by %s keeps every word, the id and an order that the schema takes', (from, _command, into, attrs) => {
  const fixture = readFixture(new URL(`../../../blocks/${from}/${from}.ts`, import.meta.url), 'full').node;
  const given = storyOf(paragraph('a', 'Above.'), fixture, paragraph('z', 'Below.'));
  const id = String(fixture.attrs?.id);
  const before = given.apply(given.tr.setSelection(TextSelection.near(given.doc.resolve(rangeOf(given.doc, id).from))));
  const after = turned(before, into, attrs as { readonly [key: string]: number });
  const json = after.doc.toJSON() as JsonNode;
  const checked = checkDoc(json);
  expect(checked.ok ? '' : checked.error.message).toBe('');
  expect(wordsOf(json)).toEqual(wordsOf(before.doc.toJSON() as JsonNode));
  expect(after.doc.lastChild?.child(1).attrs.id).toBe(id);
  expect(after.doc.lastChild?.firstChild?.textContent).toBe('Above.');
  expect(after.doc.lastChild?.lastChild?.textContent).toBe('Below.');
});

describe('what is turned', () => {
  test('several paragraphs become one list, the empty one among them no item', () => {
    const state = storyOf(paragraph('a', 'One'), paragraph('b', ''), paragraph('c', 'Two'));
    const all = state.apply(
      state.tr.setSelection(TextSelection.create(state.doc, rangeOf(state.doc, 'a').from, rangeOf(state.doc, 'c').to)),
    );
    const after = turned(all, 'bulletList');
    expect(after.doc.lastChild?.childCount).toBe(1);
    expect(after.doc.lastChild?.firstChild?.childCount).toBe(2);
    expect(after.doc.lastChild?.firstChild?.attrs.id).toBe('a');
    const back = turned(after, 'bulletList');
    expect(textOf(back.doc.lastChild?.toJSON() as JsonNode)).toBe('One\nTwo');
    expect(back.doc.lastChild?.childCount).toBe(2);
  });

  test('the caret stays in its word, also among lines that are the same', () => {
    const state = storyOf(paragraph('a', 'Same'), paragraph('b', 'Same'));
    const start = rangeOf(state.doc, 'a').from;
    const both = state.apply(state.tr.setSelection(TextSelection.create(state.doc, start, rangeOf(state.doc, 'b').from + 2)));
    const after = turned(both, 'orderedList');
    expect(after.selection.$from.parentOffset).toBe(2);
    expect(after.selection.$from.index(2)).toBe(1);
  });

  test('an empty block can be turned, a subhead of the same level cannot', () => {
    const state = storyOf(paragraph('a', ''));
    const inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, rangeOf(state.doc, 'a').from)));
    const subhead = turned(inside, 'heading', { level: 3 });
    expect(subhead.doc.lastChild?.firstChild?.attrs).toMatchObject({ id: 'a', level: 3 });
    expect(turnInto(subhead, 'heading', { level: 3 }, undefined)).toBe(false);
    expect(turnInto(subhead, 'heading', { level: 2 }, undefined)).toBe(true);
  });

  test('a paragraph of a quote turns the quote, one of a box itself', () => {
    const quote = {
      type: 'quote',
      attrs: { id: 'q' },
      content: [paragraph('q1', 'We kept it.'), { type: 'attribution', content: [{ type: 'text', text: 'Rao' }] }],
    };
    const box = { type: 'factBox', attrs: { id: 'f' }, content: [{ type: 'factBoxTitle' }, paragraph('f1', 'In the box.')] };
    const state = storyOf(quote, box);
    const at = (name: string) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, rangeOf(state.doc, name).from)));
    expect(turned(at('q1'), 'bulletList').doc.lastChild?.firstChild?.type.name).toBe('bulletList');
    const subhead = turned(at('f1'), 'heading', { level: 3 }).doc.lastChild?.lastChild;
    expect(subhead?.type.name).toBe('factBox');
    expect(subhead?.lastChild?.type.name).toBe('heading');
  });
});
