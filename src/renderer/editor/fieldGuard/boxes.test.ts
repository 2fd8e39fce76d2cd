import { baseKeymap } from '@tiptap/pm/commands';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../../blocks/schema';
import type { JsonNode } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { defaultMetadata } from '../../../story/metadata';
import { blockAt } from '../commands/blocks';
import { fitsHere, freshBlock, insertBlocks } from '../commands/insertBlock';
import { deleteBlock, duplicateBlock, moveBlock } from '../commands/moveBlock';
import { rangeOf, schema, stateOf } from '../testing/stateOf';
import { deleteAt } from './deleteKeys';
import { enter } from './enterKey';
import { guardedDelete } from './guardedDelete';
import { guardedDrop } from './guardedDrop';
import { guardedPaste } from './guardedPaste';
import { wayOut } from './wayOut';

const text = (value: string): JsonNode[] => (value === '' ? [] : [{ type: 'text', text: value }]);
const block = (type: string, id: string, content: readonly JsonNode[]): JsonNode => ({ type, attrs: { id }, content });
const line = (id: string, value: string): JsonNode => block('paragraph', id, text(value));
const field = (type: string, value: string): JsonNode => ({ type, content: text(value) });
const figure = (id: string): JsonNode => block('figure', id, [field('caption', `Caption of ${id}`), field('credit', '')]);
const item = (question: string, id: string, answer: string): JsonNode => ({
  type: 'qAndAItem',
  content: [field('question', question), line(id, answer)],
});

const HEAD = { type: 'head', content: ['kicker', 'headline', 'standfirst', 'byline'].map((name) => block(name, name, [])) };
const BOX = block('factBox', 'box', [
  field('factBoxTitle', 'The pier'),
  line('b1', 'Built in 1902.'),
  figure('bf'),
  line('b2', 'Closed since.'),
]);

function storyOf(...blocks: readonly JsonNode[]): EditorState {
  return stateOf({ type: 'doc', attrs: defaultMetadata(), content: [HEAD, { type: 'body', content: blocks }] });
}

const caret = (state: EditorState, name: string, side: 'start' | 'end'): EditorState => {
  const range = rangeOf(state.doc, name);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, side === 'start' ? range.from : range.to)));
};

function press(state: EditorState, command: Command, key = ''): EditorState {
  let next = state;
  const dispatch = (tr: Transaction) => {
    next = state.apply(tr);
  };
  if (!command(state, dispatch)) baseKeymap[key]?.(state, dispatch);
  const checked = checkDoc(next.doc.toJSON());
  expect(checked.ok ? '' : checked.error.message).toBe('');
  return next;
}

const onEnter = (state: EditorState): EditorState => press(state, enter, 'Enter');
const backspace: Command = (state, dispatch) => deleteAt(state, -1, dispatch);

/** The body as names: `box(factBoxTitle b1 …)`, ids where there are any; `new` for what has just been made. */
function shape(node: Node): string {
  const parts: string[] = [];
  node.forEach((part) => parts.push(shape(part)));
  const name = String(node.attrs.id || node.type.name).replace(/^n(ew)?\d+$/, 'new');
  return node.isTextblock || parts.length === 0 ? name : `${name}(${parts.join(' ')})`;
}
const body = (state: EditorState): string => {
  const parts: string[] = [];
  state.doc.lastChild?.forEach((part) => parts.push(shape(part)));
  return parts.join(' ');
};

const FIGURE = (id: string) => `${id}(caption credit)`;

describe('in a box', () => {
  const story = () => storyOf(line('p1', 'Above.'), BOX, line('p2', 'Below.'));
  const whole = `p1 box(factBoxTitle b1 ${FIGURE('bf')} b2) p2`;

  test('Enter in the title goes to the text, an empty last line leads out and goes', () => {
    expect(onEnter(caret(story(), 'factBoxTitle', 'end')).selection.$from.parent.attrs.id).toBe('b1');
    const once = onEnter(caret(story(), 'b2', 'end'));
    expect(body(once)).toBe(`p1 box(factBoxTitle b1 ${FIGURE('bf')} b2 new) p2`);
    const twice = onEnter(once);
    expect(body(twice)).toBe(`p1 box(factBoxTitle b1 ${FIGURE('bf')} b2) new p2`);
    expect(twice.selection.$from.parent.attrs.id).toMatch(/^n\d/);
  });

  test('the only line of an empty box stays when Enter leaves it', () => {
    const empty = storyOf(block('factBox', 'box', [field('factBoxTitle', ''), line('b1', '')]));
    expect(body(onEnter(caret(empty, 'b1', 'end')))).toBe('box(factBoxTitle b1) new');
  });

  test('Enter in the credit of its picture makes a line in the box', () => {
    expect(body(onEnter(caret(story(), 'credit', 'end')))).toBe(`p1 box(factBoxTitle b1 ${FIGURE('bf')} new b2) p2`);
  });

  test.each([
    ['b1', 'start', -1, 'box'],
    ['b2', 'end', 1, 'box'],
    ['b2', 'start', -1, 'bf'],
    ['b1', 'end', 1, 'bf'],
    ['caption', 'start', -1, 'bf'],
    ['factBoxTitle', 'start', -1, 'box'],
    ['factBoxTitle', 'end', 1, 'box'],
    ['p2', 'start', -1, 'box'],
    ['p1', 'end', 1, 'box'],
  ] as const)('at the edge of %s (%s) a deletion %s selects %s and changes nothing', (name, side, direction, selected) => {
    const after = press(caret(story(), name, side), (state, dispatch) => deleteAt(state, direction, dispatch));
    expect(body(after)).toBe(whole);
    expect((after.selection as NodeSelection).node?.attrs.id).toBe(selected);
  });

  test('Backspace in an empty first line takes the line, never the box', () => {
    const given = storyOf(block('factBox', 'box', [field('factBoxTitle', 'T'), line('b1', ''), line('b2', 'Words')]));
    const after = press(caret(given, 'b1', 'start'), backspace);
    expect(body(after)).toBe('box(factBoxTitle b2)');
    expect(after.selection.$from.parent.type.name).toBe('factBoxTitle');
  });

  test.each([
    ['b1', 1, `p1 box(factBoxTitle ${FIGURE('bf')} b1 b2) p2`],
    ['b1', -1, `p1 b1 box(factBoxTitle ${FIGURE('bf')} b2) p2`],
    ['b2', 1, `p1 box(factBoxTitle b1 ${FIGURE('bf')}) b2 p2`],
    ['caption', -1, `p1 box(factBoxTitle ${FIGURE('bf')} b1 b2) p2`],
    ['factBoxTitle', 1, `p1 p2 box(factBoxTitle b1 ${FIGURE('bf')} b2)`],
  ] as const)('moving from %s by %s', (name, by, expected) => {
    const before = caret(story(), name, 'end');
    const after = press(before, (state, dispatch) => moveBlock(state, blockAt(state), by, dispatch));
    expect(body(after)).toBe(expected);
    expect(after.selection.$from.parent.type.name).toBe(before.selection.$from.parent.type.name);
    expect(after.selection.$from.parentOffset).toBe(before.selection.$from.parentOffset);
  });

  test('its only block leaves an empty paragraph behind when it moves out or is deleted', () => {
    const given = storyOf(block('factBox', 'box', [field('factBoxTitle', 'T'), line('b1', 'Words')]));
    const at = caret(given, 'b1', 'end');
    expect(body(press(at, (state, dispatch) => moveBlock(state, blockAt(state), 1, dispatch)))).toBe('box(factBoxTitle new) b1');
    expect(body(press(at, (state, dispatch) => deleteBlock(state, blockAt(state), dispatch)))).toBe('box(factBoxTitle new)');
    expect(body(press(at, (state, dispatch) => duplicateBlock(state, blockAt(state), dispatch)))).toBe('box(factBoxTitle b1 new)');
  });

  test('a block that may stand in it is inserted in it, another below it', () => {
    const at = caret(story(), 'b1', 'end');
    expect([fitsHere(at, 'figure'), fitsHere(at, 'quote'), fitsHere(at, 'factBox')]).toEqual([true, true, false]);
    const insert = (name: string) =>
      press(at, (state, dispatch) => {
        const fresh = freshBlock(state, name, {}, countedIds('new'));
        return fresh !== null && insertBlocks(state, [fresh], dispatch);
      });
    expect(body(insert('figure'))).toBe(`p1 box(factBoxTitle b1 ${FIGURE('new')} ${FIGURE('bf')} b2) p2`);
    expect(body(insert('factBox'))).toMatch(/ b2\) new\(factBoxTitle new\) p2$/);
  });

  test('what is pasted in its text stays in it where it may', () => {
    const lines = ['One', 'Two'].map((words) => schema.nodes.paragraph?.create(null, schema.text(words)) as Node);
    const pasted = (blocks: readonly Node[]) => {
      const at = caret(story(), 'b1', 'end');
      return press(at, (state, dispatch) => {
        const slice = new Slice(Fragment.from(blocks), 0, 0);
        dispatch?.(guardedPaste(state, slice)?.tr ?? state.tr.replaceSelection(slice));
        return true;
      });
    };
    expect(body(pasted([...lines, schema.nodes.figure?.createAndFill() as Node]))).toMatch(
      /^p1 box\(factBoxTitle b1 new new new\(caption credit\) bf/,
    );
    expect(body(pasted([schema.nodeFromJSON({ ...BOX, attrs: { id: 'other' } })]))).toMatch(/^p1 box\(.* b2\) other\(.*\) p2$/);
  });

  test.each(['heading', 'embed', 'table'])('the caret stays behind a whole %s pasted at its end', (name) => {
    const type = schema.nodes[name];
    const whole = type?.isTextblock === true ? type.create(null, schema.text('Now')) : type?.createAndFill();
    const given = storyOf(BOX, line('p2', 'Below.'));
    for (const side of ['start', 'end'] as const) {
      const after = press(caret(given, 'b2', side), (state, dispatch) => {
        const slice = new Slice(Fragment.from(whole), 0, 0);
        dispatch?.(guardedPaste(state, slice)?.tr ?? state.tr.replaceSelection(slice));
        return true;
      });
      expect(after.selection.$from.node(2).type.name).toBe('factBox');
      expect(after.selection.$from.node(3).type.name).toBe(name);
      expect(after.selection.$from.parentOffset).toBe(after.selection.$from.parent.content.size);
    }
  });

  test('a selection out of it clears each side', () => {
    const given = story();
    const [from, to] = [rangeOf(given.doc, 'b1').from + 5, rangeOf(given.doc, 'p2').from + 2];
    const selected = given.apply(given.tr.setSelection(TextSelection.create(given.doc, from, to)));
    const after = press(selected, (state, dispatch) => {
      dispatch?.(guardedDelete(state) ?? state.tr);
      return true;
    });
    expect(body(after)).toBe('p1 box(factBoxTitle b1) p2');
    expect(rangeOf(after.doc, 'p2').node.textContent).toBe('low.');
  });

  test('a block dragged over its text lands in it, one of its own comes out', () => {
    const given = story();
    const drag = (id: string, onto: string) => {
      const held = given.apply(given.tr.setSelection(NodeSelection.create(given.doc, rangeOf(given.doc, id).from - 1)));
      const placed = guardedDrop(held, held.selection.content(), rangeOf(held.doc, onto).from, held.selection);
      return body(held.apply(placed?.tr ?? held.tr));
    };
    expect(drag('p1', 'b2')).toBe(`box(factBoxTitle b1 ${FIGURE('bf')} p1 b2) p2`);
    expect(drag('bf', 'p2')).toBe(`p1 box(factBoxTitle b1 b2) ${FIGURE('bf')} p2`);
    expect(drag('box', 'p1')).toBe(`box(factBoxTitle b1 ${FIGURE('bf')} b2) p1 p2`);
  });

  test('arrow down at the end of the last block makes a line below it', () => {
    const last = storyOf(line('p1', 'Above.'), BOX);
    const after = press(caret(last, 'b2', 'end'), wayOut);
    expect(body(after)).toMatch(/b2\) new$/);
    expect(after.selection.$from.parent.attrs.id).toMatch(/^n\d/);
    expect(wayOut(caret(last, 'b1', 'end'))).toBe(false);
    expect(wayOut(caret(story(), 'p2', 'end'))).toBe(false);
  });
});

describe('what repeats', () => {
  const points = (...values: readonly string[]) =>
    storyOf(
      block('keyPoints', 'k', [field('keyPointsTitle', 'Now'), ...values.map((value) => field('keyPoint', value))]),
      line('p', 'Below.'),
    );

  test('Enter makes the next point, also out of the middle; an empty last one leads out and goes', () => {
    const once = onEnter(caret(points('One'), 'keyPoint', 'end'));
    expect(body(once)).toBe('k(keyPointsTitle keyPoint keyPoint) p');
    expect(body(onEnter(once))).toBe('k(keyPointsTitle keyPoint) new p');
    const given = points('OneTwo');
    const middle = given.apply(given.tr.setSelection(TextSelection.create(given.doc, rangeOf(given.doc, 'keyPoint').from + 3)));
    const parts: string[] = [];
    onEnter(middle).doc.lastChild?.firstChild?.forEach((part) => parts.push(part.textContent));
    expect(parts).toEqual(['Now', 'One', 'Two']);
  });

  test('Backspace takes an empty point, and selects the block at the only one', () => {
    expect(body(press(caret(points('One', ''), 'keyPoint', 'start'), backspace))).toBe('k(keyPointsTitle keyPoint) p');
    const only = press(caret(points(''), 'keyPoint', 'start'), backspace);
    expect((only.selection as NodeSelection).node.attrs.id).toBe('k');
  });

  test('the second Enter in an answer asks the next question, and in an empty one ends the block', () => {
    const given = storyOf(block('qAndA', 'q', [item('Why?', 'a1', 'Because.')]), line('p', 'Below.'));
    const once = onEnter(caret(given, 'a1', 'end'));
    expect(body(once)).toBe('q(qAndAItem(question a1 new)) p');
    const twice = onEnter(once);
    expect(body(twice)).toBe('q(qAndAItem(question a1) qAndAItem(question new)) p');
    expect(twice.selection.$from.parent.type.name).toBe('question');
    const answer = onEnter(twice);
    expect(answer.selection.$from.parent.attrs.id).toMatch(/^n\d/);
    expect(body(onEnter(answer))).toBe('q(qAndAItem(question a1)) new p');
    expect(body(press(answer, backspace))).toBe('q(qAndAItem(question a1)) p');
  });

  test('a selection from one answer to the next question keeps both', () => {
    const given = storyOf(block('qAndA', 'q', [item('Why?', 'a1', 'Because.'), item('When?', 'a2', 'Soon.')]));
    const [from, to] = [rangeOf(given.doc, 'a1').from + 2, rangeOf(given.doc, 'a2').from + 2];
    const after = given.apply(guardedDelete(given.apply(given.tr.setSelection(TextSelection.create(given.doc, from, to)))) ?? given.tr);
    expect(body(after)).toBe('q(qAndAItem(question a1) qAndAItem(question a2))');
    expect([rangeOf(after.doc, 'a1').node.textContent, rangeOf(after.doc, 'a2').node.textContent]).toEqual(['Be', 'on.']);
  });
});

describe('in a gallery', () => {
  const story = () => storyOf(block('gallery', 'g', [figure('g1'), figure('g2'), field('galleryCaption', 'Both')]), line('p', 'Below.'));

  test('Enter goes from picture to picture, to the caption of all, and out', () => {
    const lines = ['credit'];
    let state = caret(story(), 'galleryCaption', 'start');
    state = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(rangeOf(state.doc, 'g1').to - 1), -1)));
    for (let at = 0; at < 4; at += 1) {
      state = onEnter(state);
      lines.push(state.selection.$from.parent.type.name);
    }
    expect(lines).toEqual(['credit', 'caption', 'credit', 'galleryCaption', 'paragraph']);
    expect(body(state)).toBe(`g(${FIGURE('g1')} ${FIGURE('g2')} galleryCaption) new p`);
  });

  test('a picture moves in it, a paragraph inserted at one goes below all', () => {
    const state = story();
    const first = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, rangeOf(state.doc, 'g1').from - 1)));
    expect(body(press(first, (one, dispatch) => moveBlock(one, blockAt(one), 1, dispatch)))).toContain(
      `g(${FIGURE('g2')} ${FIGURE('g1')} galleryCaption)`,
    );
    const inserted = press(first, (one, dispatch) => {
      const fresh = freshBlock(one, 'heading', {}, countedIds('new'));
      return fresh !== null && insertBlocks(one, [fresh], dispatch);
    });
    expect(body(inserted)).toMatch(/galleryCaption\) new p$/);
  });

  test('text pasted over a selected picture goes below all, a picture beside it', () => {
    const state = story();
    const first = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, rangeOf(state.doc, 'g1').from - 1)));
    const pasted = (node: Node | null | undefined) =>
      body(
        press(first, (one, dispatch) => {
          dispatch?.(guardedPaste(one, new Slice(Fragment.from(node), 0, 0))?.tr ?? one.tr);
          return true;
        }),
      );
    expect(pasted(schema.nodes.paragraph?.create(null, schema.text('Words')))).toBe(
      `g(${FIGURE('g1')} ${FIGURE('g2')} galleryCaption) new p`,
    );
    expect(pasted(schema.nodes.figure?.createAndFill())).toBe(`g(${FIGURE('g1')} ${FIGURE('new')} ${FIGURE('g2')} galleryCaption) p`);
  });
});
