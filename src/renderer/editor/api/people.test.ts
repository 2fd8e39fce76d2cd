import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it, test } from 'vitest';
import { checkDoc } from '../../../blocks/schema';
import type { JsonNode } from '../../../contract/json';
import { guardedStory } from '../testing/guardedStory';
import { rangeOf, stateOf } from '../testing/stateOf';
import { changePerson, newPerson, peopleIn } from './people';

const person = (text: string, id: string, role: string | null = null, italic = false): JsonNode => ({
  type: 'text',
  text,
  marks: [{ type: 'contributor', attrs: { id, role, url: '' } }, ...(italic ? [{ type: 'italic' }] : [])],
});
const text = (words: string): JsonNode => ({ type: 'text', text: words });

/** The guarded story with another byline. */
function byline(...content: readonly JsonNode[]) {
  const doc = guardedStory();
  const [head, body] = doc.content ?? [];
  const fields = head?.content?.map((field) => (field.type === 'byline' ? { ...field, content } : field)) ?? [];
  return stateOf({ ...doc, content: [{ type: 'head', content: fields }, ...(body === undefined ? [] : [body])] });
}

const TWO = () =>
  byline(text('By '), person('Asha ', 'a', 'reporter'), person('Menon', 'a', 'reporter', true), text(' and '), person('Ravi Das', 'r'));

describe('peopleIn', () => {
  it.each([
    ['nobody in a byline of words', byline(text('By the desk')), []],
    ['nobody in an empty one', byline(), []],
    [
      'two people in their order, a name half in italics as one',
      TWO(),
      [
        { id: 'a', name: 'Asha Menon', role: 'reporter', url: '' },
        { id: 'r', name: 'Ravi Das', role: null, url: '' },
      ],
    ],
  ])('finds %s', (_name, state, people) => {
    expect(peopleIn(state.doc)).toEqual(people);
  });
});

describe('changePerson', () => {
  it.each([
    ['the role', { role: 'editor' }, { role: 'editor', url: '' }],
    ['the address', { url: 'https://example.org/asha' }, { role: 'reporter', url: 'https://example.org/asha' }],
    ['the role to none', { role: null }, { role: null, url: '' }],
  ])('changes %s of all pieces of one person, in one step back', (_name, change, now) => {
    const state = TWO();
    const tr = changePerson(state, 'a', change);
    if (tr === null) throw new Error('There is such a person');
    const next = state.apply(tr);
    expect(peopleIn(next.doc)).toEqual([
      { id: 'a', name: 'Asha Menon', ...now },
      { id: 'r', name: 'Ravi Das', role: null, url: '' },
    ]);
    expect(next.doc.textContent).toBe(state.doc.textContent);
    expect(
      rangeOf(next.doc, 'byline')
        .node.child(2)
        .marks.map((mark) => mark.type.name),
    ).toEqual(['contributor', 'italic']);
    expect(checkDoc(next.doc.toJSON()).ok).toBe(true);
  });

  it('gives null for somebody who is not there, and throws on an address that may not stand there', () => {
    expect(changePerson(TWO(), 'x', { role: 'editor' })).toBeNull();
    expect(() => changePerson(TWO(), 'a', { url: 'javascript:alert(1)' })).toThrow(RangeError);
  });
});

describe('newPerson', () => {
  const select = (from: number, to: number) => {
    const state = byline(text('By Asha Menon'));
    const { from: start } = rangeOf(state.doc, 'byline');
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, start + from, start + to)));
  };

  it.each([
    ['the selected words', select(3, 13), 'Asha Menon'],
    ['the whole byline at a caret in it', select(5, 5), 'By Asha Menon'],
    ['the whole byline when the selection is elsewhere', byline(text('By Asha Menon')), 'By Asha Menon'],
  ])('makes one of %s', (_name, state, name) => {
    const made = newPerson(state);
    if (made === null) throw new Error('There are words');
    expect(peopleIn(state.apply(made.tr).doc)).toEqual([{ id: made.id, name, role: null, url: '' }]);
  });

  test('there is none without words', () => {
    expect(newPerson(byline())).toBeNull();
  });
});
