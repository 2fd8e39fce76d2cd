// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, test } from 'vitest';
import { BLOCKS } from '../../blocks';
import { BLOCK_COMMANDS } from '../../blocks/blockCommands';
import { emptyDoc } from '../../blocks/newStory';
import { checkDoc } from '../../blocks/schema';
import type { Fixture } from '../../blocks/testing/fixture';
import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { createEditorApi } from './api/createEditorApi';
import { FarPictures } from './api/FarPictures';
import { blockById } from './commands/blocks';
import { editorCommands } from './commands/editorCommands';
import { createStoryEditor, openDoc } from './createStoryEditor';
import type { EditorApi } from './EditorApi';
import { choose, openInsertMenu } from './insertMenu/insertMenuPlugin';
import { createSurface } from './surface/surface';
import { quietPorts } from './testing/quietPorts';

const made: Editor[] = [];
afterEach(() => {
  for (const editor of made.splice(0)) editor.destroy();
});

interface Desk {
  readonly editor: Editor;
  readonly api: EditorApi;
  readonly notices: readonly string[];
}

/** A story of these blocks, in a house that uses what `allows` says, the caret at the end of the block `here`. */
function desk(blocks: readonly JsonNode[], allows: (block: string) => boolean, here = 'here'): Desk {
  const none = () => {};
  const notices: string[] = [];
  const surface = createSurface();
  const onNotice = (sentence: string) => void notices.push(sentence);
  const editor = createStoryEditor(document.body.appendChild(document.createElement('div')), quietPorts({ surface, allows, onNotice }));
  made.push(editor);
  editor.setEditable(true);
  const doc = emptyDoc({}, countedIds());
  openDoc(editor, { ...doc, content: [doc.content?.[0] ?? doc, { type: 'body', content: blocks }] });
  const api = createEditorApi(editor, 0, {
    surface,
    pictures: new FarPictures(),
    addPicture: async () => PICTURE,
    onChange: none,
    onNotice,
  });
  put(editor, here);
  return { editor, api, notices };
}

const PICTURE = { picture: `${'a'.repeat(64)}.png`, width: 40, height: 30, caption: 'Quay', credit: 'X', alt: '' };
const line = (id: string, text: string): JsonNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});

function put(editor: Editor, id: string): void {
  const block = blockById(editor.state.doc, id);
  if (block === null) throw new Error(`There is no ${id}`);
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(block.pos + block.node.nodeSize - 1), -1)));
}

function type(editor: Editor, text: string): void {
  for (const letter of text) {
    const { view } = editor;
    const { from, to } = view.state.selection;
    const taken = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, () => view.state.tr));
    if (taken !== true) view.dispatch(view.state.tr.insertText(letter, from, to));
  }
}

function press(editor: Editor, key: string, more: object = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true;
}

const bodyOf = (editor: Editor): JsonNode => (editor.getJSON() as unknown as JsonNode).content?.[1] ?? { type: 'none' };
const typesIn = (node: JsonNode): ReadonlySet<string> => new Set([node.type, ...(node.content ?? []).flatMap((one) => [...typesIn(one)])]);
const ONLY_TEXT = (block: string) => block === 'paragraph' || block === 'declared';

const NAMES = BLOCKS.flatMap(({ name, insert }) => (insert === undefined || ONLY_TEXT(name) ? [] : [name]));
const TYPED: readonly (readonly [string, string])[] = [
  ['heading', '## '],
  ['heading', '#### '],
  ['bulletList', '- '],
  ['bulletList', '* '],
  ['orderedList', '1. '],
  ['quote', '> '],
  ['qAndA', 'Q: '],
  ['divider', '--- '],
  ['divider', '*** '],
];

type Way = readonly [block: string, way: string, make: (desk: Desk) => void];
const WAYS: readonly Way[] = [
  ...BLOCK_COMMANDS.filter(({ block }) => NAMES.includes(block)).map(
    ({ command, block }): Way => [block, command, ({ api }) => void api.run(command)],
  ),
  ...NAMES.map((name): Way => [name, 'a row of the insert menu', ({ editor }) => chosen(editor, name)]),
  ...NAMES.map((name): Way => [name, 'insertBlock', ({ api }) => void api.insertBlock(name)]),
  ...BLOCKS.filter(({ name, turn }) => turn !== undefined && NAMES.includes(name)).map(
    ({ name }): Way => [name, 'turnInto', ({ api }) => void api.turnInto(name, {}, 'full')],
  ),
  ...TYPED.map(([name, signs]): Way => [name, `the signs ${signs}`, ({ editor }) => type(editor, signs)]),
  ['embed', 'an address and Enter', ({ editor }) => address(editor, 'https://www.youtube.com/watch?v=dQw4w9WgXcQ')],
  ['figure', 'an address and Enter', ({ editor }) => address(editor, 'https://example.org/quay.jpg')],
  [
    'footnotes',
    'format.note',
    ({ editor, api }) => {
      selectLine(editor);
      api.run('format.note');
    },
  ],
  [
    'footnotes',
    'Mod+Alt+F',
    ({ editor }) => {
      selectLine(editor);
      press(editor, 'f', { ctrlKey: true, altKey: true, keyCode: 70 });
    },
  ],
  [
    'pullQuote',
    'insert.words',
    ({ editor, api }) => {
      selectLine(editor);
      api.run('insert.words');
    },
  ],
];

function address(editor: Editor, url: string): void {
  type(editor, url);
  press(editor, 'Enter');
}

function chosen(editor: Editor, name: string): void {
  openInsertMenu(editor.state, editor.view.dispatch, editor.view);
  choose(editor.view, name);
}

function selectLine(editor: Editor): void {
  const block = blockById(editor.state.doc, 'full');
  const { tr } = editor.state;
  const from = (block?.pos ?? 0) + 1;
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, from + 9)));
}

const LINES = [line('full', 'The ferry sails.'), line('here', '')];

describe('a block that the house does not use', () => {
  test.each(WAYS)('%s is not made by %s, and the words stay', (name, _way, make) => {
    const used = desk(LINES, () => true);
    make(used);
    expect([...typesIn(bodyOf(used.editor))]).toContain(name);
    const unused = desk(LINES, ONLY_TEXT);
    make(unused);
    expect([...typesIn(bodyOf(unused.editor))].sort()).toEqual(['body', 'paragraph', 'text']);
    expect(unused.editor.state.doc.textContent).toContain('The ferry sails.');
  });

  test.each(TYPED)('%s: the signs %s stay as they were typed', (_name, signs) => {
    const { editor } = desk(LINES, ONLY_TEXT);
    type(editor, `${signs}words`);
    // Smart dashes make one sign of three hyphens, as everywhere.
    expect(bodyOf(editor).content?.at(-1)?.content?.[0]?.text).toBe(`${signs.replace('---', '—')}words`);
  });

  test.each(['2', '3', '4'])('Mod+Alt+%s, where it cannot make a subhead, is not left to the browser, which would type it', (key) => {
    const { editor } = desk(LINES, ONLY_TEXT);
    const before = editor.getJSON();
    expect(press(editor, key, { ctrlKey: true, altKey: true, keyCode: key.charCodeAt(0) })).toBe(true);
    expect(editor.getJSON()).toEqual(before);
  });

  const commands = editorCommands(createSurface());
  test.each(BLOCK_COMMANDS.filter(({ block }) => NAMES.includes(block)))('$command is not offered', ({ command }) => {
    const { editor, api } = desk(LINES, ONLY_TEXT);
    expect([api.can(command), commands[command]?.(editor.state)]).toEqual([false, false]);
  });
});

const FIXTURES = import.meta.glob<Fixture>('../../blocks/*/fixtures/full.json', { eager: true, import: 'default' });
const full = (name: string): JsonNode => {
  const node = FIXTURES[`../../blocks/${name}/fixtures/full.json`]?.node;
  if (node === undefined) throw new Error(`${name} has no full fixture.`);
  return { ...node, attrs: { ...node.attrs, id: 'held' } };
};

describe('what a story holds already', () => {
  test.each(NAMES)('%s can be moved, left and deleted, and is not copied', (name) => {
    const { editor, api } = desk([...LINES, full(name)], ONLY_TEXT);
    const before = bodyOf(editor);
    expect(api.moveBlock('held', -1)).toBe(true);
    expect(bodyOf(editor).content?.map(({ attrs }) => attrs?.id)).toEqual(['full', 'held', 'here']);
    expect(api.duplicateBlock('held')).toBe(false);
    undo(editor.state, editor.view.dispatch);
    expect(bodyOf(editor)).toEqual(before);
    expect(api.deleteBlock('held')).toBe(true);
    expect(bodyOf(editor).content?.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });

  test.each(NAMES)('%s is kept when it is cut and pasted, and is told', (name) => {
    const { editor, notices } = desk([...LINES, full(name)], ONLY_TEXT);
    const block = blockById(editor.state.doc, 'held');
    if (block === null) throw new Error('There is no block');
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, block.pos)));
    const data = new DataTransfer();
    editor.view.dom.dispatchEvent(new ClipboardEvent('cut', { clipboardData: data, bubbles: true, cancelable: true }));
    expect(blockById(editor.state.doc, 'held')).toBe(null);
    put(editor, 'here');
    editor.view.pasteHTML(data.getData('text/html'), new ClipboardEvent('paste', { clipboardData: data }));
    expect(blockById(editor.state.doc, 'held')?.node.eq(block.node)).toBe(true);
    expect(notices.join(' ')).toContain('The house does not use');
  });

  test('a subhead takes another level, a list turns back into paragraphs, notes join their list', () => {
    const subhead = { type: 'heading', attrs: { id: 'sub', level: 2 }, content: [{ type: 'text', text: 'Fares' }] };
    const list = full('bulletList');
    const { editor, api } = desk([...LINES, subhead, list, { ...full('footnotes'), attrs: { id: 'notes' } }], ONLY_TEXT);
    expect(api.turnInto('heading', { level: 3 }, 'sub')).toBe(true);
    expect(blockById(editor.state.doc, 'sub')?.node.attrs.level).toBe(3);
    const notes = blockById(editor.state.doc, 'notes')?.node.childCount ?? 0;
    selectLine(editor);
    expect(api.run('format.note')).toBe(true);
    expect(blockById(editor.state.doc, 'notes')?.node.childCount).toBe(notes + 1);
    put(editor, 'held');
    expect(api.run('format.bulletList')).toBe(true);
    expect([...typesIn(bodyOf(editor))]).not.toContain('bulletList');
  });
});

describe('content from elsewhere', () => {
  const html = '<h2>Fares</h2><ul><li>Quay</li><li>Boats</li></ul><p>After.</p>';

  test('is kept as it came, and told once', () => {
    const { editor, notices } = desk(LINES, ONLY_TEXT);
    editor.view.pasteHTML(html, new ClipboardEvent('paste', { clipboardData: new DataTransfer() }));
    const checked = checkDoc(editor.getJSON() as unknown as JsonNode);
    expect(checked.ok ? '' : checked.error.message).toBe('');
    expect(bodyOf(editor).content?.map((node) => node.type)).toEqual(['paragraph', 'heading', 'bulletList', 'paragraph']);
    expect(notices).toEqual(['The house does not use Subhead and Bulleted list. What was pasted is kept; the checks list it.']);
  });

  test('is not told where the house uses it', () => {
    const { editor, notices } = desk(LINES, () => true);
    editor.view.pasteHTML(html, new ClipboardEvent('paste', { clipboardData: new DataTransfer() }));
    expect(notices).toEqual([]);
  });

  test('a picture file is kept, several where there are no galleries as pictures', async () => {
    const file = new File([new Uint8Array([1])], 'quay.png', { type: 'image/png' });
    const one = desk(LINES, ONLY_TEXT);
    await one.api.placePictures([file]);
    expect(bodyOf(one.editor).content?.map((node) => node.type)).toEqual(['paragraph', 'figure']);
    const two = desk(LINES, (block) => block !== 'gallery');
    await two.api.placePictures([file, file]);
    expect(bodyOf(two.editor).content?.map((node) => node.type)).toEqual(['paragraph', 'figure', 'figure']);
  });

  test('an address that would be an embed stays a line', () => {
    const { editor } = desk(LINES, ONLY_TEXT);
    const data = new DataTransfer();
    data.setData('text/plain', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    editor.view.pasteText('https://www.youtube.com/watch?v=dQw4w9WgXcQ', new ClipboardEvent('paste', { clipboardData: data }));
    expect(bodyOf(editor).content?.map((node) => node.type)).toEqual(['paragraph', 'paragraph']);
    expect(editor.state.doc.textContent).toContain('youtube.com/watch');
  });
});
