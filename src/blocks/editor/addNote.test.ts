import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import { emptyDoc } from '../newStory';
import { checkSchema } from '../schema';
import { outline } from '../testing/outline';
import { addNote } from './addNote';

const paragraph = (text: string, ref = ''): JsonNode => ({
  type: 'paragraph',
  attrs: { id: `p${[...text].map((one) => one.codePointAt(0)).join('')}` },
  content: [{ type: 'text', text, ...(ref === '' ? {} : { marks: [{ type: 'note', attrs: { ref } }] }) }],
});
const notes = (...refs: readonly string[]): JsonNode => ({
  type: 'footnotes',
  attrs: { id: 'notes' },
  content: refs.map((ref) => ({ type: 'footnote', attrs: { ref }, content: [{ type: 'text', text: `Note ${ref}` }] })),
});

/** A story whose selection is the text between the two bars (or the caret at the one), bars taken out. */
function stateOf(...blocks: readonly JsonNode[]): EditorState {
  const empty = emptyDoc({}, () => 'x');
  const doc = checkSchema().nodeFromJSON({ ...empty, content: [empty.content?.[0], { type: 'body', content: blocks }] });
  let state = EditorState.create({ doc, plugins: [history()] });
  const bars: number[] = [];
  for (;;) {
    let at = -1;
    state.doc.descendants((node, pos) => {
      const found = node.text?.indexOf('|') ?? -1;
      if (at < 0 && found >= 0) at = pos + found;
    });
    if (at < 0) break;
    bars.push(at);
    state = state.apply(state.tr.delete(at, at + 1).setMeta('addToHistory', false));
  }
  const [from = 0, to = from] = bars;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

function run(state: EditorState): { readonly body: string; readonly caret: string; readonly state: EditorState } | null {
  let next = state;
  const done = addNote(state, (tr) => {
    next = state.apply(tr);
  });
  if (!done) return null;
  const body = (next.doc.toJSON() as JsonNode).content?.[1]?.content ?? [];
  const ref = next.selection.$from.parent.attrs.ref as string;
  // The ref of a new note is drawn: it is shown as NEW.
  const known = ['a', 'b', 'c'].includes(ref) ? ref : 'NEW';
  return {
    body: outline(body).replaceAll(known === 'NEW' ? ref : '\0', 'NEW'),
    caret: `${next.selection.$from.parent.type.name} ${known}`,
    state: next,
  };
}

describe('addNote', () => {
  test.each([
    [
      'the selected words',
      [paragraph('Two |words here| now')],
      'paragraph“Two [note NEW:words here] now” footnotes(footnote{ref=NEW})',
      'footnote NEW',
    ],
    ['the word at the caret', [paragraph('Two wo|rds')], 'paragraph“Two [note NEW:words]” footnotes(footnote{ref=NEW})', 'footnote NEW'],
    [
      'a word of another script',
      [paragraph('यह क्ष|त्रिय है')],
      'paragraph“यह [note NEW:क्षत्रिय] है” footnotes(footnote{ref=NEW})',
      'footnote NEW',
    ],
    [
      'in the order of the words',
      [paragraph('A', 'a'), paragraph('|B'), paragraph('C', 'c'), notes('a', 'c')],
      'paragraph“[note a:A]” paragraph“[note NEW:B]” paragraph“[note c:C]” footnotes(footnote{ref=a}“Note a” footnote{ref=NEW} footnote{ref=c}“Note c”)',
      'footnote NEW',
    ],
    [
      'words that have one lead to it',
      [paragraph('A|A', 'a'), notes('a')],
      'paragraph“[note a:AA]” footnotes(footnote{ref=a}“Note a”)',
      'footnote a',
    ],
    ['a lost note is made again', [paragraph('A|A', 'a')], 'paragraph“[note a:AA]” footnotes(footnote{ref=a})', 'footnote a'],
  ])('%s', (_name, blocks, body, caret) => {
    const done = run(stateOf(...blocks));
    expect([done?.body, done?.caret]).toEqual([body, caret]);
    expect(() => done?.state.doc.check()).not.toThrow();
  });

  test.each([
    ['between words', [paragraph('a  |  b')]],
    [
      'in a note itself',
      [
        paragraph('a'),
        {
          type: 'footnotes',
          attrs: { id: 'n' },
          content: [{ type: 'footnote', attrs: { ref: 'a' }, content: [{ type: 'text', text: 'no|te' }] }],
        },
      ],
    ],
    ['over two paragraphs', [paragraph('a|a'), paragraph('b|b')]],
  ])('no note %s', (_name, blocks) => {
    expect(run(stateOf(...blocks))).toBeNull();
  });

  test('is one step of undo', () => {
    const before = stateOf(paragraph('Two wo|rds'));
    let after = run(before)?.state ?? before;
    undo(after, (tr) => {
      after = after.apply(tr);
    });
    expect(after.doc.eq(before.doc)).toBe(true);
  });
});
