import { expect, test } from 'vitest';
import { emptyDoc } from '../../blocks/newStory';
import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { storyFile } from '../../story/storyFile';
import { checkStory } from './checkStory';

const words = (text: string): JsonNode => ({ type: 'text', text });
const figure = (attrs: JsonNode['attrs']): JsonNode => ({
  type: 'figure',
  attrs: { id: 'f', ...attrs },
  content: [
    { type: 'caption', content: [words('The quay')] },
    { type: 'credit', content: [words('Asha Rao')] },
  ],
});
const related = (url: string): JsonNode => ({
  type: 'alsoRead',
  attrs: { id: 'a' },
  content: [{ type: 'alsoReadItem', attrs: { url, story: '' }, content: [words('The last boat')] }],
});
const quote: JsonNode = {
  type: 'quote',
  attrs: { id: 'q' },
  content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [words('It sailed.')] }, { type: 'attribution' }],
};
const open = { at: '2026-03-07T06:41:05+05:30', zone: 'Asia/Kolkata', confirmed: false, written: 'March 7, 2026 06:41:05 IST' };

const TABLE: readonly (readonly [
  name: string,
  attrs: NonNullable<JsonNode['attrs']>,
  body: readonly JsonNode[],
  rules: readonly string[],
])[] = [
  ['what a block and the export both say, once', {}, [figure({ alt: 'A quay' })], ['f figure.missing']],
  ['what only a block says', {}, [quote], ['q quote.no-speaker']],
  ['what only the export says', { published: open }, [quote], [' export.zone-unconfirmed', 'q quote.no-speaker']],
  [
    'the same of two blocks, twice',
    {},
    [related(''), { ...related(''), attrs: { id: 'b' } }],
    ['a alsoRead.unresolved', 'b alsoRead.unresolved'],
  ],
  ['nothing of a story in order', {}, [related('https://example.org/boat')], []],
];

test.each(TABLE)('says %s', (_name, attrs, body, rules) => {
  const doc = emptyDoc({ section: ['City'], ...attrs }, countedIds());
  const [head] = doc.content ?? [];
  const filled = head?.content?.map((field) => (field.type === 'kicker' ? field : { ...field, content: [words('The last boat')] }));
  const story = storyFile({
    ...doc,
    content: [
      { type: 'head', content: filled ?? [] },
      { type: 'body', content: body },
    ],
  });
  expect(checkStory(story).map(({ rule, where }) => `${where.block} ${rule}`)).toEqual(rules);
});
