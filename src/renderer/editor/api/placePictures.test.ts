// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it, test } from 'vitest';
import { storyExtensions } from '../../../blocks/editor/storyExtensions';
import { checkDoc } from '../../../blocks/schema';
import type { JsonNode } from '../../../contract/json';
import type { AddedPicture } from '../EditorApi';
import { guardedStory } from '../testing/guardedStory';
import { rangeOf } from '../testing/stateOf';
import { placePictures } from './placePictures';

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

/** An editor over the guarded story, whose figure has no picture; `fields` are put in place of its caption and credit. */
function editorWith(fields?: readonly JsonNode[]): Editor {
  const story = guardedStory();
  const [head, body] = story.content ?? [];
  const content =
    body?.content?.map((node) => (node.type === 'figure' && fields !== undefined ? { ...node, content: fields } : node)) ?? [];
  const doc = { ...story, content: [head, { type: 'body', content }] };
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: storyExtensions(),
    content: doc as object,
    injectCSS: false,
  });
  open.push(editor);
  return editor;
}

const file = (name: string): File => new File(['x'], name, { type: 'image/webp' });
const hash = (digit: string): string => `${digit.repeat(64)}.webp`;
const SAID = { caption: ' From\n the file ', credit: 'Its maker', alt: 'A quay' };

/** Takes `1.webp` as the picture whose name is all ones; refuses `no.webp`. */
async function add(one: File): Promise<AddedPicture | null> {
  return one.name === 'no.webp' ? null : { picture: hash(one.name.slice(0, 1)), width: 640, height: 480, ...SAID };
}

/** The figures of the body: id where it is the story's own, first digit of the picture, alt text, caption, credit; and what stands before each. */
function figures(editor: Editor): string[] {
  const found: string[] = [];
  const body = editor.state.doc.child(1);
  body.forEach((node, _offset, index) => {
    if (node.type.name !== 'figure') return;
    const before = index === 0 ? 'start' : String(body.child(index - 1).attrs.picture ?? body.child(index - 1).attrs.id).slice(0, 3);
    const { id, picture, alt } = node.attrs;
    found.push(
      `${before} > ${id === 'fig' ? 'fig ' : ''}${String(picture).slice(0, 1)}|${alt}|${node.child(0).textContent}|${node.child(1).textContent}`,
    );
  });
  return found;
}

function caretIn(editor: Editor, name: string): void {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, rangeOf(state.doc, name).from + 1)));
}

const FILLED = 'The pier at low tide.|Ravi Das';
const SAYS = 'A quay|From the file|Its maker';

describe('placePictures', () => {
  it.each<
    readonly [name: string, files: readonly string[], place: { into: string; after: string }, caret: string, figures: readonly string[]]
  >([
    ['fills a figure, whose own words stay', ['1.webp'], { into: 'fig', after: '' }, 'p4', [`p1 > fig 1|A quay|${FILLED}`]],
    [
      'puts the others below the one it filled, in their order',
      ['1.webp', '2.webp', '3.webp'],
      { into: 'fig', after: '' },
      'p4',
      [`p1 > fig 1|A quay|${FILLED}`, `111 > 2|${SAYS}`, `222 > 3|${SAYS}`],
    ],
    ['makes one below a block', ['1.webp'], { into: '', after: 'p2' }, 'p4', [`p1 > fig ||${FILLED}`, `p2 > 1|${SAYS}`]],
    ['makes one below the block of the caret', ['1.webp'], { into: '', after: '' }, 'p3', [`p1 > fig ||${FILLED}`, `p3 > 1|${SAYS}`]],
    [
      'makes one at the start of the text for a caret in the head',
      ['1.webp'],
      { into: '', after: '' },
      'headline',
      [`start > 1|${SAYS}`, `p1 > fig ||${FILLED}`],
    ],
    [
      'makes one at the caret where the block below which it goes is in the head',
      ['1.webp'],
      { into: '', after: 'kicker' },
      'p3',
      [`p1 > fig ||${FILLED}`, `p3 > 1|${SAYS}`],
    ],
    ['makes one where the figure is gone', ['1.webp'], { into: 'gone', after: 'p2' }, 'p4', [`p1 > fig ||${FILLED}`, `p2 > 1|${SAYS}`]],
    [
      'leaves a refused one out and fills with the next',
      ['no.webp', '2.webp'],
      { into: 'fig', after: '' },
      'p4',
      [`p1 > fig 2|A quay|${FILLED}`],
    ],
  ])('%s', async (_name, files, place, caret, expected) => {
    const editor = editorWith();
    caretIn(editor, caret);
    await placePictures(editor, files.map(file), place, add);
    expect(figures(editor)).toEqual(expected);
    expect(checkDoc(editor.state.doc.toJSON()).ok).toBe(true);
  });

  test('the words of a file go into empty fields', async () => {
    const editor = editorWith([{ type: 'caption' }, { type: 'credit' }]);
    await placePictures(editor, [file('1.webp')], { into: 'fig', after: '' }, add);
    expect(figures(editor)).toEqual([`p1 > fig 1|${SAYS}`]);
  });

  test('each picture is one step back', async () => {
    const editor = editorWith();
    const before = editor.state.doc;
    await placePictures(editor, [file('1.webp'), file('2.webp')], { into: 'fig', after: '' }, add);
    undo(editor.state, editor.view.dispatch);
    expect(figures(editor)).toEqual([`p1 > fig 1|A quay|${FILLED}`]);
    undo(editor.state, editor.view.dispatch);
    expect(editor.state.doc.eq(before)).toBe(true);
  });

  test.each([
    ['several at the caret are one gallery', ['1.webp', '2.webp', '3.webp'], '', 'paragraph:p3 gallery:123'],
    ['several below a block are one gallery', ['1.webp', '2.webp'], 'p2', 'paragraph:p2 gallery:12'],
    ['a refused one is left out of it', ['1.webp', 'no.webp', '3.webp'], 'p3', 'paragraph:p3 gallery:13'],
    ['one that is left alone is a figure', ['no.webp', '2.webp'], 'p3', 'paragraph:p3 figure:2'],
  ])('%s, and one undo takes it back', async (_name, files, after, expected) => {
    const editor = editorWith();
    const before = editor.state.doc;
    caretIn(editor, 'p3');
    await placePictures(editor, files.map(file), { into: '', after }, add);
    const said: string[] = [];
    editor.state.doc.child(1).forEach((node) => {
      let digits = '';
      node.descendants((part) => {
        digits += String(part.attrs.picture ?? '').slice(0, 1);
      });
      said.push(`${node.type.name}:${digits || String(node.attrs.picture ?? node.attrs.id).slice(0, node.type.name === 'figure' ? 1 : 9)}`);
    });
    expect(said.join(' ')).toContain(expected);
    expect(checkDoc(editor.state.doc.toJSON()).ok).toBe(true);
    undo(editor.state, editor.view.dispatch);
    expect(editor.state.doc.eq(before)).toBe(true);
  });

  test('several dropped on a picture of a gallery are further pictures of it', async () => {
    const editor = editorWith();
    caretIn(editor, 'p3');
    await placePictures(editor, [file('1.webp'), file('2.webp')], { into: '', after: '' }, add);
    const first = String(rangeOf(editor.state.doc, 'gallery').node.child(0).attrs.id);
    await placePictures(editor, [file('3.webp'), file('4.webp')], { into: '', after: first }, add);
    const gallery = rangeOf(editor.state.doc, 'gallery').node;
    expect(gallery.content.content.map((part) => String(part.attrs.picture ?? '').slice(0, 1)).join('')).toBe('1342');
    expect(checkDoc(editor.state.doc.toJSON()).ok).toBe(true);
  });

  test('a window that closed meanwhile takes nothing', async () => {
    const editor = editorWith();
    const closing = placePictures(editor, [file('1.webp')], { into: 'fig', after: '' }, async (one) => {
      editor.destroy();
      return add(one);
    });
    await expect(closing).resolves.toBeUndefined();
  });
});
