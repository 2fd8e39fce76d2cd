import { undo } from '@tiptap/pm/history';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { BLOCKS, nodeOf } from '../../../blocks';
import { attrsOf } from '../../../blocks/attributes';
import { BLOCK_COMMANDS } from '../../../blocks/blockCommands';
import { checkDoc } from '../../../blocks/schema';
import { readFixture } from '../../../blocks/testing/fixture';
import type { JsonMark, JsonNode } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { defaultMetadata } from '../../../story/metadata';
import { mapNodes, textOf, walk } from '../../../story/walk';
import { rangeOf, stateOf } from '../testing/stateOf';
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

const full = (name: string): JsonNode => readFixture(new URL(`../../../blocks/${name}/${name}.ts`, import.meta.url), 'full').node;
const MARKED: readonly JsonMark[] = [
  { type: 'link', attrs: { href: 'https://example.org/marked' } },
  { type: 'language', attrs: { lang: 'hi', dir: '' } },
  { type: 'abbreviation', attrs: { title: 'What it stands for' } },
  { type: 'italic' },
  { type: 'strike' },
  { type: 'subscript' },
];

/** A block with words in every field, marked ones in every line that may carry them, and, where blocks may stand in it, every such block. */
function filled(name: string): JsonNode {
  let count = 0;
  const words = mapNodes(full(name), (node) => {
    const spec = nodeOf(node.type);
    if (spec?.content !== 'text*') return node;
    count += 1;
    const kept = spec.marks?.includes('link') === true ? MARKED : [];
    const piece = { type: 'text', text: `filled${count}`, marks: kept };
    return { ...node, content: [...(node.content ?? []), { type: 'text', text: ` field${count} ` }, piece] };
  });
  const boxed = nodeOf(name)?.content?.includes('boxed+') === true;
  const inside = BLOCKS.filter(({ nodes }) => nodes[0]?.group?.includes('boxed') === true && nodes[0].name !== 'declared');
  const whole = boxed ? { ...words, content: [...(words.content ?? []), ...inside.map((block) => full(block.name))] } : words;
  const newId = countedIds('f');
  return mapNodes(whole, (node) => (node.attrs?.id === undefined ? node : { ...node, attrs: { ...node.attrs, id: newId() } }));
}

/** Marked texts, but for bold, which a title is by itself, and notes, whose numbers belong to running text. */
function marksOf(doc: JsonNode): readonly string[] {
  const found: string[] = [];
  walk(doc, ({ marks, text }) => {
    for (const { type, attrs } of marks ?? [])
      if (type !== 'bold' && type !== 'note') found.push(`${type} ${JSON.stringify(attrs ?? {})} ${text}`);
  });
  return found.sort();
}

test.each(pairs)(
  '%s by %s keeps every word, every mark, the id and an order that the schema takes, and is undone',
  (from, _command, into, attrs) => {
    for (const fixture of [full(from), filled(from)]) {
      const given = storyOf(paragraph('a', 'Above.'), fixture, paragraph('z', 'Below.'));
      const id = String(fixture.attrs?.id);
      const before = given.apply(given.tr.setSelection(TextSelection.near(given.doc.resolve(rangeOf(given.doc, id).from))));
      const after = turned(before, into, attrs as { readonly [key: string]: number });
      const json = after.doc.toJSON() as JsonNode;
      const checked = checkDoc(json);
      expect(checked.ok ? '' : checked.error.message).toBe('');
      expect(wordsOf(json)).toEqual(wordsOf(before.doc.toJSON() as JsonNode));
      expect(marksOf(json)).toEqual(marksOf(before.doc.toJSON() as JsonNode));
      expect(after.doc.lastChild?.child(1).attrs.id).toBe(id);
      expect(after.doc.lastChild?.firstChild?.textContent).toBe('Above.');
      expect(after.doc.lastChild?.lastChild?.textContent).toBe('Below.');
      let back = after;
      if (after !== before) undo(after, (tr) => (back = after.apply(tr)));
      expect(JSON.stringify(back.doc.toJSON())).toBe(JSON.stringify(before.doc.toJSON()));
    }
  },
);

const AT = { at: '2026-03-07T06:41:05+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };
test.each([
  ['correction', 'correction', { kind: 'clarification' }, AT],
  ['correction', 'correction', { kind: 'correction' }, AT],
  ['correction', 'liveEntry', {}, AT],
  ['liveEntry', 'correction', { kind: 'update' }, AT],
  ['paragraph', 'correction', { kind: 'update' }, null],
])('a %s that becomes a %s %j keeps its time', (from, into, attrs, at) => {
  const node = { ...full(from), attrs: { ...full(from).attrs, id: 'f', ...(at === null ? {} : { kind: 'update', at }) } };
  const { kind, ...rest } = node.attrs as { readonly [key: string]: unknown };
  const state = storyOf({ ...node, attrs: (from === 'correction' ? { ...rest, kind } : rest) as JsonNode['attrs'] });
  const at_ = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(rangeOf(state.doc, 'f').from))));
  expect(turned(at_, into, attrs as never).doc.lastChild?.firstChild?.attrs).toMatchObject({ ...attrs, at });
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

describe('lists in a box', () => {
  const text = (words: string): JsonNode => ({ type: 'text', text: words });
  const item = (words: string, ...below: readonly JsonNode[]): JsonNode => ({
    type: 'listItem',
    content: [paragraph(`i-${words.replace(' ', '-')}`, words), ...below],
  });
  const inner: JsonNode = { type: 'bulletList', attrs: { id: 'inner' }, content: [item('two a'), item('two b')] };
  const list: JsonNode = {
    type: 'orderedList',
    attrs: { id: 'list', start: 4 },
    content: [item('one'), item('two', inner), item('three')],
  };
  const quote: JsonNode = {
    type: 'quote',
    attrs: { id: 'quote' },
    content: [paragraph('said', 'We wait.'), { type: 'attribution', content: [text('A sailor')] }],
  };
  const box: JsonNode = {
    type: 'factBox',
    attrs: { id: 'box' },
    content: [{ type: 'factBoxTitle', content: [text('The plan')] }, list, paragraph('p', 'Below it.'), quote],
  };
  const caretIn = (state: EditorState, words: string): EditorState => {
    let at = -1;
    state.doc.descendants((node, pos) => {
      if (node.isTextblock && node.textContent === words) at = pos + 2;
    });
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  };
  const body = (state: EditorState) => (state.doc.toJSON() as JsonNode).content?.[1]?.content ?? [];

  test('stay lists in another box, nested ones and quotes too, and the caret stays in its item', () => {
    const before = caretIn(storyOf(box), 'two b');
    const after = turned(before, 'liveEntry');
    expect(body(after)).toMatchObject([
      {
        type: 'liveEntry',
        attrs: { id: 'box' },
        content: [{ type: 'liveTitle', content: [text('The plan')] }, list, paragraph('p', 'Below it.'), quote],
      },
    ]);
    expect(after.selection.$from.parent.textContent).toBe('two b');
    expect(wordsOf(after.doc.toJSON() as JsonNode)).toEqual(wordsOf(before.doc.toJSON() as JsonNode));
    expect(checkDoc(after.doc.toJSON() as JsonNode)).toMatchObject({ ok: true });
    expect(body(turned(after, 'factBox'))).toMatchObject([{ type: 'factBox', content: box.content }]);
  });

  test('a list first in a box is no title', () => {
    const untitled: JsonNode = { ...box, content: [{ type: 'factBoxTitle' }, list, paragraph('p', 'Below it.')] };
    expect(body(turned(caretIn(storyOf(untitled), 'one'), 'liveEntry'))).toMatchObject([
      { type: 'liveEntry', content: [{ type: 'liveTitle' }, list, paragraph('p', 'Below it.')] },
    ]);
  });

  test('a list of its own stays one in a box, and becomes lines where the target holds none', () => {
    expect(body(turned(caretIn(storyOf(list), 'three'), 'factBox'))[0]).toMatchObject({
      type: 'factBox',
      content: [{ type: 'factBoxTitle' }, { ...list, attrs: { start: 4 } }],
    });
    const correction = body(turned(caretIn(storyOf(box), 'The plan'), 'correction'))[0];
    expect(correction?.content?.map((node) => [node.type, textOf(node)])).toEqual(
      ['The plan', 'one', 'two', 'two a', 'two b', 'three', 'Below it.', 'We wait.', 'A sailor'].map((words) => ['paragraph', words]),
    );
  });
});
