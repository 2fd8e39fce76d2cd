import { undo } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { describe, expect, it, test } from 'vitest';
import { checkDoc } from '../../../blocks/schema';
import { FIELDS, guardedStory } from '../testing/guardedStory';
import { rangeOf, schema, stateOf } from '../testing/stateOf';
import { guarded } from './guardedDelete';
import { keepBorders } from './keepBorders';

const state = () => stateOf(guardedStory());
const at = ({ doc }: EditorState, name: string, offset: number): number => rangeOf(doc, name).from + offset;
const texts = (doc: Node, ...names: string[]): string[] => names.map((name) => rangeOf(doc, name).node.textContent);
const slice = (text: string): Slice => new Slice(Fragment.from(schema.text(text)), 0, 0);

/** Every block with the id it had: what a torn border would merge or lose. */
function blocks(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.attrs.id !== undefined) found.push(`${node.type.name} ${String(node.attrs.id)}`);
  });
  return found;
}

describe('what needs no guard comes back as it is', () => {
  it.each<readonly [string, (state: EditorState) => Transaction]>([
    ['a change inside one field', (one) => one.tr.delete(at(one, 'headline', 0), at(one, 'headline', 5))],
    ['a change over paragraphs of the body', (one) => one.tr.delete(at(one, 'h1', 2), at(one, 'h1', 4))],
    ['an insertion', (one) => one.tr.insertText('x', at(one, 'caption', 3))],
    ['a selection', (one) => one.tr.setMeta('x', true)],
    ['what the guard made itself', (one) => guarded(one).delete(at(one, 'kicker', 3), at(one, 'headline', 4))],
  ])('%s', (_name, make) => {
    const one = state();
    const tr = make(one);
    expect(keepBorders(one, tr)).toBe(tr);
  });

  test('a step back, also over borders', () => {
    const one = state();
    const cut = one.apply(keepBorders(one, one.tr.delete(at(one, 'kicker', 3), at(one, 'byline', 4))));
    let back: Transaction | null = null;
    undo(cut, (tr) => {
      back = tr;
    });
    if (back === null) throw new Error('There is something to undo');
    expect(keepBorders(cut, back)).toBe(back);
    expect(cut.apply(back).doc.eq(one.doc)).toBe(true);
  });
});

describe('a change over a border changes each side by itself', () => {
  it.each([
    ['from kicker to headline', 'kicker', 'headline', ['Har', 'y returns after nine years']],
    ['from caption to credit', 'caption', 'credit', ['The', ' Das']],
    ['from the text into a caption', 'p1', 'caption', ['One', 'pier at low tide.']],
    ['out of a quote', 'attribution', 'p3', ['The', 'e of the body.']],
    ['from the head into the body', 'byline', 'p1', ['By ', 'of the body.']],
  ])('%s', (_name, from, to, left) => {
    const one = state();
    const next = one.apply(keepBorders(one, one.tr.delete(at(one, from, 3), at(one, to, 4))));
    expect(texts(next.doc, from, to)).toEqual(left);
    expect(blocks(next.doc)).toEqual(blocks(one.doc));
    expect(checkDoc(next.doc.toJSON()).ok).toBe(true);
  });

  test('the fields between are emptied, not removed', () => {
    const one = state();
    const next = one.apply(keepBorders(one, one.tr.delete(at(one, 'kicker', 3), at(one, 'byline', 3))));
    expect(texts(next.doc, 'kicker', 'headline', 'standfirst', 'byline')).toEqual(['Har', '', '', 'Asha Menon']);
  });

  test('what was typed over it stands at its start, the caret behind it', () => {
    const one = state();
    const tr = one.tr.replaceRange(at(one, 'kicker', 3), at(one, 'headline', 6), slice('x'));
    const next = one.apply(keepBorders(one, tr));
    expect(texts(next.doc, 'kicker', 'headline')).toEqual(['Harx', FIELDS.get('headline')?.slice(6)]);
    expect(next.selection.from).toBe(at(one, 'kicker', 4));
  });

  test('ordinary steps before it are kept', () => {
    const one = state();
    const tr = one.tr.insertText('New ', at(one, 'kicker', 0));
    tr.delete(rangeOf(tr.doc, 'caption').from + 3, rangeOf(tr.doc, 'credit').from + 4);
    const next = one.apply(keepBorders(one, tr));
    expect(texts(next.doc, 'kicker', 'caption', 'credit')).toEqual(['New Harbour', 'The', ' Das']);
  });
});
