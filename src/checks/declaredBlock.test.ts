import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { declaredBlock } from './declaredBlock';
import { fixtureHouse } from './testing/fixtureHouse';
import { findingsOf, rulesOf } from './testing/rulesOf';
import { paragraph, storyOf, words } from './testing/storyOf';

const house = fixtureHouse({
  declared: [
    {
      name: 'scoreLine',
      label: 'Score line',
      fields: [
        { name: 'side', label: 'Side', kind: 'line', required: true, limit: { characters: 8 } },
        { name: 'report', label: 'Report', kind: 'text', limit: { words: 3 } },
        { name: 'stage', label: 'Stage', kind: 'choice', options: ['Group', 'Final'] },
        { name: 'crowd', label: 'Crowd', kind: 'number', required: true },
      ],
      publish: {
        tag: 'div',
        attrs: { class: 'score-line' },
        children: [
          { tag: 'p', attrs: { class: 'side' }, children: [{ field: 'side' }] },
          { field: 'report' },
          { tag: 'p', attrs: { class: 'stage' }, children: [{ field: 'stage' }] },
          { tag: 'p', attrs: { class: 'crowd' }, children: [{ field: 'crowd' }] },
        ],
      },
    },
  ],
});
const line = (name: string, text: string): JsonNode => ({ type: 'declaredLine', attrs: { name }, content: words(text) });
const report = (...texts: readonly string[]): JsonNode => ({
  type: 'declaredText',
  attrs: { name: 'report' },
  content: texts.map((text, index) => paragraph(text, `r${index}`)),
});
const block = (values: NonNullable<JsonNode['attrs']>, content: readonly JsonNode[], name = 'scoreLine'): JsonNode => ({
  type: 'declared',
  attrs: { id: 'd', block: name, values },
  content,
});
const crowd = { crowd: 0 };

test.each<readonly [name: string, node: JsonNode, rules: readonly string[]]>([
  ['one that is whole', block({ ...crowd, stage: 'Final' }, [line('side', 'Harbour'), report('It was close.')]), []],
  ['an empty one', block({}, [line('side', ''), report('')]), []],
  ['a required line', block(crowd, [line('side', ' '), report('It was close.')]), ['d declared.required']],
  ['a required line that is not there', block(crowd, [report('It was close.')]), ['d declared.required']],
  ['a required number', block({}, [line('side', 'Harbour')]), ['d declared.required']],
  ['a line at its limit in graphemes', block(crowd, [line('side', 'ക്ഷേത്രങ്ങൾ')]), []],
  ['a line over its limit', block(crowd, [line('side', 'Harbour T')]), ['d declared.limit']],
  ['an Arabic line over its limit', block(crowd, [line('side', 'نادي الميناء')]), ['d declared.limit']],
  ['a text over its limit', block(crowd, [line('side', 'A'), report('It was', 'very close.')]), ['r1 declared.limit']],
  ['a choice that is none', block({ ...crowd, stage: 'Friendly' }, [line('side', 'A')]), ['d declared.value']],
  ['a field that is gone', block(crowd, [line('side', 'A'), line('coach', 'C')]), ['d declared.extra']],
  ['an empty field that is gone', block(crowd, [line('side', 'A'), line('coach', '')]), []],
  ['a block of another house', block({}, [line('side', 'A')], 'recipe'), ['d declared.unknown']],
])('%s', (_name, node, rules) => {
  expect(rulesOf(declaredBlock, storyOf([node]), house)).toEqual(rules);
});

test('a finding says which line, and where in it', () => {
  const [over] = findingsOf(declaredBlock, storyOf([block(crowd, [line('other', ''), line('side', 'Harbour Town')])]), house);
  expect(over?.where).toEqual({ block: 'd', field: 'declaredLine', at: 1, from: 8, to: 12 });
  expect(over?.message).toBe('Score line: “Side” has 12 characters. The limit is 8.');
});
