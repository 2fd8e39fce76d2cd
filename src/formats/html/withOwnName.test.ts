import { expect, test } from 'vitest';
import { el, type Html } from '../../blocks/html';
import { withOwnName } from './withOwnName';

const aside = (name: string): Html => el('aside', { 'aria-label': name }, 'x');

function names(elements: readonly Html[]): readonly string[] {
  return elements.flatMap((element) =>
    typeof element === 'string'
      ? []
      : [
          ...(element.attrs?.['aria-label'] === undefined ? [] : [`${element.tag} ${element.attrs['aria-label']}`]),
          ...names(element.children ?? []),
        ],
  );
}

test('numbers landmarks of one kind and name, also inside boxes', () => {
  const landmarks = new Map<string, number>();
  const given = [
    aside('Also Read'),
    el('section', { 'aria-label': '05:26' }, el('div', {}, aside('Also Read'))),
    el('section', { 'aria-label': '05:26' }, aside('Correction')),
    el('dl', {}, el('dd', {}, aside('Also Read'))),
  ];
  expect(names(given.map((element) => withOwnName(element, landmarks)))).toEqual([
    'aside Also Read',
    'section 05:26',
    'aside Also Read 2',
    'section 05:26 2',
    'aside Correction',
    'aside Also Read 3',
  ]);
});

test('gives the very element back where nothing is double, and looks into no paragraph', () => {
  const landmarks = new Map<string, number>();
  for (const element of ['words', el('p', {}, 'words'), el('section', { 'aria-label': 'A' }, aside('B')), el('aside', {}, 'x')])
    expect(withOwnName(element, landmarks)).toBe(element);
});
