import { baseKeymap } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { AllSelection, type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it, test } from 'vitest';
import { BLOCKS } from '../../../blocks';
import { checkDoc } from '../../../blocks/schema';
import { everyFieldStory, FIELD_NAMES, FIELDS } from '../testing/guardedStory';
import { rangeOf, schema, stateOf } from '../testing/stateOf';
import { deleteAt } from './deleteKeys';
import { enter } from './enterKey';
import { guardedDelete, guardedText } from './guardedDelete';
import { guardedDrop } from './guardedDrop';
import { guardedPaste } from './guardedPaste';

/** The editor's answer to a key: the guard first, then ProseMirror's own. */
function press(state: EditorState, guard: Command, key: string): EditorState {
  let next = state;
  const dispatch = (tr: Transaction) => {
    next = state.apply(tr);
  };
  if (!guard(state, dispatch)) baseKeymap[key]?.(state, dispatch);
  return next;
}

const backspace: Command = (state, dispatch) => deleteAt(state, -1, dispatch);
const del: Command = (state, dispatch) => deleteAt(state, 1, dispatch);

function typed(state: EditorState, text: string): EditorState {
  return state.apply(guardedText(state, text) ?? state.tr.insertText(text));
}

function cut(state: EditorState): EditorState {
  return state.apply(guardedDelete(state) ?? state.tr.deleteSelection());
}

function pasted(state: EditorState, slice: Slice): { state: EditorState; notice: string } {
  const placed = guardedPaste(state, slice);
  return { state: state.apply(placed?.tr ?? state.tr.replaceSelection(slice)), notice: placed?.notice ?? '' };
}

function select(state: EditorState, from: number, to = from): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

const caretIn = (name: string, side: 'start' | 'end' | 'middle'): EditorState => {
  const state = stateOf(everyFieldStory());
  const { from, to } = rangeOf(state.doc, name);
  return select(state, side === 'start' ? from : side === 'end' ? to : from + 4);
};

const LINES = ['First line', 'Second line', 'Third line', 'Fourth line'];
const lines = (open: number) =>
  new Slice(Fragment.from(LINES.map((line) => schema.nodes.paragraph?.create(null, schema.text(line)) as Node)), open, open);

function ids(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if ('id' in node.attrs) found.push(String(node.attrs.id));
  });
  return found;
}

const words = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n');

/** What must hold after every row of the table. */
function expectWhole(before: EditorState, after: EditorState): void {
  const checked = checkDoc(after.doc.toJSON());
  expect(checked.ok ? '' : checked.error.message).toBe('');
  expect(after.doc.firstChild?.childCount).toBe(4);
  const all = ids(after.doc);
  expect(new Set(all).size).toBe(all.length);
  const undone = after.doc === before.doc ? after : press(after, undo, '');
  expect(undone.doc.toJSON()).toEqual(before.doc.toJSON());
}

/** All blocks are still there and every text outside the named node is untouched. */
function expectOthers(before: EditorState, after: EditorState, name: string): void {
  for (const id of ids(before.doc)) expect(ids(after.doc)).toContain(id);
  before.doc.descendants((node) => {
    if (node.isTextblock && node.type.name !== name) expect(words(after.doc)).toContain(node.textContent);
  });
}

const wordsIn = (name: string): string => FIELDS.get(name) ?? '';

/** Where Enter leads; from any other field somewhere else, too. */
const NEXT: { readonly [name: string]: string } = {
  kicker: 'headline',
  headline: 'standfirst',
  standfirst: 'byline',
  byline: 'paragraph',
  caption: 'credit',
  credit: 'paragraph',
  attribution: 'paragraph',
  alsoReadItem: 'alsoReadItem',
  keyPoint: 'keyPoint',
};

it('has every field of every block in its table', () => {
  const fields = BLOCKS.flatMap((block) => block.nodes).filter((spec) => spec.field === true);
  expect(fields.map(({ name }) => name).filter((name) => !FIELD_NAMES.includes(name))).toEqual([]);
});

describe.each(FIELD_NAMES)('in the field %s', (name) => {
  it('Enter goes to the next field and loses nothing', () => {
    const before = caretIn(name, 'middle');
    const after = press(before, enter, 'Enter');
    expect(after.doc.textContent).toBe(before.doc.textContent);
    expect(after.selection.$from.parent).not.toBe(before.selection.$from.parent);
    if (name in NEXT) expect(after.selection.$from.parent.type.name).toBe(NEXT[name]);
    expectOthers(before, after, name);
    expectWhole(before, after);
  });

  it('Backspace at its start and Delete at its end select the block or do nothing', () => {
    for (const [side, command, key] of [
      ['start', backspace, 'Backspace'],
      ['end', del, 'Delete'],
    ] as const) {
      const before = caretIn(name, side);
      const after = press(before, command, key);
      expect(after.doc).toBe(before.doc);
      const { $from } = before.selection;
      // In the head there is no block to select, and a key too many in a cell must not offer the whole table.
      const selects = $from.node(1).type.name === 'body' && $from.parent.type.spec.tableRole === undefined;
      expect(after.selection instanceof NodeSelection).toBe(selects);
    }
  });

  it('Backspace in its middle is left to the browser', () => {
    expect(backspace(caretIn(name, 'middle'))).toBe(false);
  });

  it('select all of it and a letter leaves that letter', () => {
    const state = stateOf(everyFieldStory());
    const { from, to } = rangeOf(state.doc, name);
    const before = select(state, from, to);
    const after = typed(before, 'x');
    expect(rangeOf(after.doc, name).node.textContent).toBe('x');
    expectOthers(before, after, name);
    expectWhole(before, after);
  });

  it.each(['text', 'HTML'] as const)('four paragraphs pasted as %s: one line stays, three go below, one undo', (kind) => {
    const before = caretIn(name, 'end');
    const { state: after, notice } = pasted(before, lines(kind === 'text' ? 1 : 0));
    expect(rangeOf(after.doc, name).node.textContent).toBe(`${wordsIn(name)}First line`);
    for (const line of LINES.slice(1)) expect(words(after.doc).split('\n')).toContain(line);
    expect(notice).toMatch(/^The first line is in the /);
    expectOthers(before, after, name);
    expectWhole(before, after);
    expect(after.selection.$from.parent.type.name).toBe(name);
  });

  it('typing over a selection from it to the body joins nothing', () => {
    const state = stateOf(everyFieldStory());
    const field = rangeOf(state.doc, name);
    const other = rangeOf(state.doc, field.from > rangeOf(state.doc, 'p4').from ? 'p1' : 'p4');
    const [from, to] = field.from < other.from ? [field.from + 4, other.from + 4] : [other.from + 4, field.from + 4];
    const before = select(state, from, to);
    const after = typed(before, 'x');
    expect(rangeOf(after.doc, name).node.textContent).toBe(`${wordsIn(name).slice(0, 4)}x`);
    expect(rangeOf(after.doc, 'p4').node.textContent).toBe(' of the body.');
    expectWhole(before, after);
  });

  it('cutting a selection that ends in it leaves both sides', () => {
    const state = stateOf(everyFieldStory());
    const field = rangeOf(state.doc, name);
    const start = rangeOf(state.doc, 'kicker');
    const before = select(state, start.from + 2, field.from + 5);
    const after = cut(before);
    expect(rangeOf(after.doc, name).node.textContent).toBe(
      name === 'kicker' ? wordsIn(name).slice(0, 2) + wordsIn(name).slice(5) : wordsIn(name).slice(5),
    );
    for (const head of ['kicker', 'headline', 'standfirst', 'byline']) expect(ids(after.doc)).toContain(head);
    for (const around of ['fig', 'quo', 'also'])
      if (rangeOf(before.doc, around).from > field.from) expect(ids(after.doc)).toContain(around);
    expectWhole(before, after);
  });

  it('text dragged out of another field lands in it, whole blocks beside it', () => {
    const state = stateOf(everyFieldStory());
    const source = rangeOf(state.doc, name === 'caption' ? 'credit' : 'caption');
    const before = select(state, source.from, source.to);
    const after = before.apply(
      guardedDrop(before, before.selection.content(), rangeOf(before.doc, name).to, before.selection)?.tr ?? before.tr,
    );
    expect(rangeOf(after.doc, name).node.textContent).toBe(wordsIn(name) + source.node.textContent);
    expect(rangeOf(after.doc, name === 'caption' ? 'credit' : 'caption').node.textContent).toBe('');
    expectWhole(before, after);
    const quote = rangeOf(state.doc, 'quo').from - 1;
    const held = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, quote)));
    const moved = guardedDrop(held, held.selection.content(), rangeOf(held.doc, name).to, held.selection);
    if (name === 'attribution') expect(moved).toBeNull();
    else {
      const dropped = held.apply(moved?.tr ?? held.tr);
      expect(ids(dropped.doc).sort()).toEqual(ids(held.doc).sort());
      expect(rangeOf(dropped.doc, name).node.textContent).toBe(wordsIn(name));
      expectWhole(held, dropped);
    }
  });

  it('a figure pasted in it goes below it', () => {
    const before = caretIn(name, 'middle');
    const figure = schema.nodes.figure?.createAndFill({ alt: 'Boats' }) as Node;
    const { state: after } = pasted(before, new Slice(Fragment.from(figure), 0, 0));
    expectOthers(before, after, '');
    expect(after.doc.lastChild?.childCount).toBe((before.doc.lastChild?.childCount ?? 0) + 1);
    expectWhole(before, after);
  });
});

describe('selections over several fields', () => {
  const pairs = FIELD_NAMES.flatMap((one, at) => FIELD_NAMES.slice(at + 1).map((other) => [one, other] as const));
  it.each(pairs)('from %s to %s: typing keeps both borders', (one, other) => {
    const state = stateOf(everyFieldStory());
    const before = select(state, rangeOf(state.doc, one).from + 3, rangeOf(state.doc, other).from + 3);
    const after = typed(before, 'x');
    expect(rangeOf(after.doc, one).node.textContent).toBe(`${wordsIn(one).slice(0, 3)}x`);
    expect(rangeOf(after.doc, other).node.textContent).toBe(wordsIn(other).slice(3));
    expectWhole(before, after);
  });

  it('select all and a letter: four empty fields but the first, one paragraph', () => {
    const state = stateOf(everyFieldStory());
    const before = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
    const after = typed(before, 'x');
    expect(after.doc.textContent).toBe('x');
    expect(after.doc.lastChild?.childCount).toBe(1);
    expectWhole(before, after);
  });

  it('deleting from one paragraph to another over a figure is the ordinary way', () => {
    const state = stateOf(everyFieldStory());
    const before = select(state, rangeOf(state.doc, 'p1').from + 3, rangeOf(state.doc, 'p2').from + 3);
    expect(guardedDelete(before)).toBeNull();
  });
});

/** How often each word stands in a document, those of `more` too, those of `less` not. */
function wordBag(doc: Node, more = '', less = ''): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  const add = (text: string, by: number) => {
    for (const word of text.split(/\s+/).filter((one) => one !== '')) bag.set(word, (bag.get(word) ?? 0) + by);
  };
  add(words(doc), 1);
  add(more, 1);
  add(less, -1);
  return new Map([...bag].filter(([, count]) => count !== 0).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const sorted = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
/** All letters of a document in order of the alphabet: a drop at the end of a word joins it, as in any text. */
const letters = (doc: Node): string => sorted(words(doc));

describe('a selection from one field to another, border to border', () => {
  const rows = FIELD_NAMES.flatMap((one, at) =>
    [1, 4, 9].flatMap((by) => (FIELD_NAMES[at + by] === undefined ? [] : [[one, FIELD_NAMES[at + by] ?? ''] as const])),
  );
  const across = (one: string, other: string): EditorState => {
    const state = stateOf(everyFieldStory());
    return select(state, rangeOf(state.doc, one).from, rangeOf(state.doc, other).to);
  };
  const selected = (state: EditorState): string => state.doc.textBetween(state.selection.from, state.selection.to, '\n');

  it.each(rows)('dragged from %s to %s into the last paragraph: every word goes along', (one, other) => {
    const before = across(one, other);
    const target = rangeOf(before.doc, 'p4').to;
    const after = before.apply(guardedDrop(before, before.selection.content(), target, before.selection)?.tr ?? before.tr);
    if (before.selection.to < target) expect(after.doc).not.toBe(before.doc);
    expect(letters(after.doc)).toBe(letters(before.doc));
    expectWhole(before, after);
  });

  it.each(rows)('copied by a drag from %s to %s into the headline: one line there, the rest in the body', (one, other) => {
    const before = across(one, other);
    const headline = rangeOf(before.doc, 'headline');
    const placed = guardedDrop(before, before.selection.content(), headline.to, null);
    const after = before.apply(placed?.tr ?? before.tr);
    const [first = ''] = selected(before)
      .split('\n')
      .filter((line) => line.trim() !== '');
    if (placed !== null) expect(words(after.doc).replaceAll('\n', '')).toContain(`${headline.node.textContent}${first}`.slice(0, 40));
    if (placed !== null) expect(letters(after.doc)).toBe(sorted(words(before.doc) + selected(before)));
    expectWhole(before, after);
  });

  it.each(rows)('pasted over from %s to %s: all four lines come, nothing outside goes', (one, other) => {
    const before = across(one, other);
    const gone = selected(before);
    const { state: after } = pasted(before, lines(1));
    expect(wordBag(after.doc)).toEqual(wordBag(before.doc, LINES.join('\n'), gone));
    expectWhole(before, after);
  });
});

describe('everything', () => {
  const all = (): EditorState => {
    const state = stateOf(everyFieldStory());
    return state.apply(state.tr.setSelection(new AllSelection(state.doc)));
  };
  it('cut and pasted again keeps every word, in a whole story', () => {
    const before = all();
    const slice = before.selection.content();
    const bare = cut(before);
    expect(bare.doc.textContent).toBe('');
    expectWhole(before, bare);
    const { state: after } = pasted(bare, slice);
    expect(wordBag(after.doc)).toEqual(wordBag(before.doc));
    expectWhole(bare, after);
  });
  it('dropped on itself stays', () => {
    const before = all();
    expect(guardedDrop(before, before.selection.content(), rangeOf(before.doc, 'caption').from, before.selection)).toBeNull();
  });
});

test('typing in one field after the other is undone and done again in order', () => {
  const states = [stateOf(everyFieldStory())];
  for (const name of FIELD_NAMES) {
    const last = states.at(-1) as EditorState;
    const { to } = rangeOf(last.doc, name);
    states.push(typed(select(last, to), name === 'caption' ? ' القارب' : ' കേരളം'));
  }
  let state = states.at(-1) as EditorState;
  for (const earlier of states.slice(0, -1).reverse()) {
    state = press(state, undo, '');
    expect(state.doc.toJSON()).toEqual(earlier.doc.toJSON());
  }
  for (const later of states.slice(1)) {
    state = press(state, redo, '');
    expect(state.doc.toJSON()).toEqual(later.doc.toJSON());
  }
});

describe('beside a block', () => {
  it.each([
    ['p2', 'fig'],
    ['p3', 'quo'],
    ['h1', 'also'],
  ])('Backspace at the start of %s selects %s', (at, block) => {
    const before = caretIn(at, 'start');
    const after = press(before, backspace, 'Backspace');
    expect(after.doc).toBe(before.doc);
    expect((after.selection as NodeSelection).node.attrs.id).toBe(block);
  });
  it.each([
    ['p1', 'fig'],
    ['p2', 'quo'],
    ['p3', 'also'],
  ])('Delete at the end of %s selects %s', (at, block) => {
    const before = caretIn(at, 'end');
    const after = press(before, del, 'Delete');
    expect(after.doc).toBe(before.doc);
    expect((after.selection as NodeSelection).node.attrs.id).toBe(block);
  });
  it('Backspace at the first place of the body joins nothing to the byline', () => {
    const before = caretIn('p0', 'start');
    expect(press(before, backspace, 'Backspace').doc).toBe(before.doc);
  });
  it('a selected block is removed by Delete, a letter goes below it', () => {
    const state = stateOf(everyFieldStory());
    const before = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, rangeOf(state.doc, 'fig').from - 1)));
    expect(ids(press(before, del, 'Delete').doc)).not.toContain('fig');
    const after = typed(before, 'x');
    expect(ids(after.doc)).toContain('fig');
    expect(words(after.doc).split('\n')).toContain('x');
    expectWhole(before, after);
  });
});

describe('Enter in the words of a quote', () => {
  it.each(['end', 'middle'] as const)('at the %s makes another paragraph of it', (side) => {
    const before = caretIn('q2', side);
    const after = press(before, enter, 'Enter');
    const quote = rangeOf(after.doc, 'quo').node;
    expect(quote.childCount).toBe(4);
    expect(quote.lastChild?.textContent).toBe(wordsIn('attribution'));
    expect(after.selection.$from.parent.type.name).toBe('paragraph');
    expectWhole(before, after);
  });
  it('in an empty last one goes to the speaker', () => {
    const after = press(press(caretIn('q2', 'end'), enter, 'Enter'), enter, 'Enter');
    expect(after.selection.$from.parent.type.name).toBe('attribution');
    expect(rangeOf(after.doc, 'quo').node.childCount).toBe(3);
  });
});

describe('slices cut over borders', () => {
  it('paste as paragraphs, never as half a block', () => {
    const state = stateOf(everyFieldStory());
    const slice = state.doc.slice(rangeOf(state.doc, 'headline').from + 2, rangeOf(state.doc, 'caption').from + 4, true);
    const before = select(state, rangeOf(state.doc, 'p4').from + 4);
    const { state: after } = pasted(before, slice);
    expectOthers(before, after, 'paragraph');
    expect(after.doc.firstChild?.eq(before.doc.firstChild as Node)).toBe(true);
    expectWhole(before, after);
  });
});
