import { describe, expect, it, test } from 'vitest';
import { BUILT_IN_HOUSES } from './builtInHouses';
import { builtIn } from './houses';
import { parseHouse } from './parseHouse';
import { testHouse } from './testHouse';

describe.each([...BUILT_IN_HOUSES.keys()])('the house %s', (id) => {
  const house = builtIn(id);
  const outcomes = house === null ? [] : testHouse(house);

  it('has at least fifteen tests, each of its own name', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(15);
    expect(new Set(outcomes.map(({ name }) => name)).size).toBe(outcomes.length);
  });

  it.each(outcomes.map(({ name, diff }) => [name, diff]))('%s', (_, diff) => expect(diff).toBe(''));
});

function diffsOf(file: object): readonly (readonly [string, string])[] {
  const house = parseHouse(JSON.stringify({ format: 1, id: 'x', title: 'X', ...file }), 'x.json');
  if (!house.ok) throw new Error(house.error.detail);
  return testHouse(house.value).map(({ name, diff }) => [name, diff] as const);
}

test('a broken rule is shown line by line', () => {
  const words = [{ name: 'a.gaol', words: ['gaol'], suggestion: 'prison', reason: 'Modern.' }];
  const tests = [
    { name: 'fine', given: { field: 'paragraph', text: 'To gaol.' }, expect: { rules: ['house.a.gaol'], fixed: 'To prison.' } },
    { name: 'other', given: { field: 'paragraph', text: 'To gaol.' }, expect: { rules: ['house.a.jail'], fixed: 'To jail.' } },
    { name: 'html', given: { body: ['One.', 'Two.'] }, expect: { html: '<p>One.</p>\n<p>Three.</p>' } },
    { name: 'field', given: { field: 'nowhere', text: 'x' }, expect: { rules: [] } },
  ];
  expect(diffsOf({ words, tests })).toEqual([
    ['fine', ''],
    ['other', '- house.a.jail\n+ house.a.gaol\n- To jail.\n+ To prison.'],
    ['html', '  <p>One.</p>\n- <p>Three.</p>\n+ <p>Two.</p>'],
    ['field', '- a story\n+ There is no field “nowhere” in a story.'],
  ]);
});

test('a level of a rule that no check has is a failed test', () => {
  expect(diffsOf({ checks: { 'headline.capital': 'off', 'house.a': 'off', 'table.no-caption': 'off', 'link.refused': 'warn' } })).toEqual([
    ['Levels are of checks that there are', '- checks.headline.capital: no check has this rule'],
  ]);
});

test('a block that the house’s own HTML cannot bring back is a failed test, with what differs', () => {
  const fields = [
    { name: 'home', label: 'Home', kind: 'line' },
    { name: 'crowd', label: 'Crowd', kind: 'number' },
  ];
  const children = [
    { tag: 'h6', attrs: { class: 'home' }, children: [{ field: 'home' }] },
    { tag: 'p', attrs: { class: 'crowd' }, children: [{ field: 'crowd' }] },
  ];
  const declared = [{ name: 'score', label: 'Score', fields, publish: { tag: 'div', attrs: { class: 'score' }, children } }];
  expect(diffsOf({ declared })).toEqual([]);
  expect(diffsOf({ declared, html: { headingOffset: 1 } })).toEqual([
    [
      '“Score” comes back from the house’s HTML',
      '- block score\n- home: "Bold home" (bold)\n- crowd: 7\n+ heading: Bold home\n+ paragraph: 7',
    ],
  ]);
});

test('a field or block that no story has is a failed test: what is said of it would do nothing', () => {
  const words = [{ name: 'a', words: ['x'], reason: 'r', where: ['headline', 'tittle'] }];
  const given = {
    limits: { headline: { words: 9 }, headlin: { words: 9 }, published: { words: 1 }, seoTitle: { words: 9 } },
    required: ['alt', 'byline', 'tags', 'bylin'],
    blocks: ['quote', 'headline', 'poll'],
    html: { classes: { quote: 'q', declared: 'd', poll: 'p' } },
  };
  expect(diffsOf({ ...given, words })).toEqual([
    [
      'Fields and blocks are such as there are',
      [
        '- limits: “headlin” is no field of words of a story',
        '- limits: “published” is no field of words of a story',
        '- required: “bylin” is no field of a story',
        '- blocks: “headline” is no block to insert of a story',
        '- blocks: “poll” is no block to insert of a story',
        '- html.classes: “poll” is no block of a story',
        '- words[0].where: “tittle” is no field or block of a story',
      ].join('\n'),
    ],
  ]);
});

test('a class of Galley’s own on something else is a failed test: it would be read as what it is not', () => {
  const fields = [{ name: 'home', label: 'Home', kind: 'line' }];
  const block = (name: string, root: string) => ({
    name,
    label: name,
    fields,
    publish: { tag: 'div', attrs: { class: root }, children: [{ tag: 'p', attrs: { class: 'home' }, children: [{ field: 'home' }] }] },
  });
  const html = { classes: { paragraph: 'copy byline', quote: 'pull' } };
  expect(diffsOf({ html, declared: [block('a', 'fact-box'), block('b', 'timeline score')] })).toEqual([
    [
      'Classes are the house’s own',
      '- html.classes.paragraph: “byline” is a class of Galley’s own\n- declared[0].publish: begins with the class “fact-box”, which is Galley’s own',
    ],
  ]);
});
