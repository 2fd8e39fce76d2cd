import { expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import { outlineOf } from './outlineOf';

const text = (type: string, id: string, words: string, attrs = {}): JsonNode => ({
  type,
  attrs: { id, ...attrs },
  ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }),
});

const doc: JsonNode = {
  type: 'doc',
  attrs: { language: 'en' },
  content: [
    {
      type: 'head',
      content: [
        text('kicker', 'k', ''),
        text('headline', 'h', 'Ferry returns'),
        text('standfirst', 's', 'It is back.'),
        text('byline', 'b', ''),
      ],
    },
    {
      type: 'body',
      content: [
        text('paragraph', 'p1', 'One two three.'),
        text('paragraph', 'p2', 'Four.'),
        text('heading', 'h2', 'Later', { level: 2 }),
        text('paragraph', 'p3', 'Five six.'),
        text('paragraph', 'p4', ''),
      ],
    },
  ],
};

test('paragraphs that follow each other are one row, a subhead has the words below it, empty fields have none', () => {
  const rows = outlineOf(doc, []).map(({ id, text: words, words: count, isInside }) => [id, words, count, isInside]);
  expect(rows).toEqual([
    ['h', 'Ferry returns', 0, false],
    ['s', 'It is back.', 3, false],
    ['p1', '2 paragraphs', 4, false],
    ['h2', 'Later', 2, false],
    ['p3', '2 paragraphs', 2, true],
  ]);
});

test('a row carries the worst verdict of its blocks', () => {
  const where = (block: string) => ({ block });
  const rows = outlineOf(doc, [
    { level: 'warn', rule: 'a', message: 'A.', where: where('p1') },
    { level: 'block', rule: 'b', message: 'B.', where: where('p2') },
    { level: 'warn', rule: 'c', message: 'C.', where: where('h') },
  ]);
  expect(rows.map((row) => row.verdict)).toEqual(['warn', null, 'block', null, null]);
});

test('a box is one row with its title and the worst verdict of what stands in it', () => {
  const box: JsonNode = {
    type: 'factBox',
    attrs: { id: 'f' },
    content: [text('factBoxTitle', '', 'The pier'), text('paragraph', 'fp', 'Built long ago.')],
  };
  const story: JsonNode = { ...doc, content: [doc.content?.[0] ?? doc, { type: 'body', content: [box] }] };
  const rows = outlineOf(story, [{ level: 'warn', rule: 'a', message: 'A.', where: { block: 'fp' } }]);
  expect(rows.at(-1)).toMatchObject({ id: 'f', text: 'The pier', words: 5, verdict: 'warn', isStory: true });
  const untitled = outlineOf(
    { ...story, content: [doc.content?.[0] ?? doc, { type: 'body', content: [{ ...box, content: box.content?.slice(1) ?? [] }] }] },
    [],
  );
  expect(untitled.at(-1)).toMatchObject({ text: 'Fact box', isStory: false });
});

test('a block of the house stands with its icon, and by its name while it is empty', () => {
  const publish = { tag: 'p', attrs: { class: 'score' }, children: [{ field: 'home' }] };
  const fields = [{ name: 'home', label: 'Home', kind: 'line' as const, required: false }];
  const score = { name: 'score', label: 'Score', icon: 'trophy', keywords: [], counted: true, fields, publish };
  const block = (text: string): JsonNode => ({
    type: 'declared',
    attrs: { id: `d${text}`, block: 'score', values: {} },
    content: [{ type: 'declaredLine', attrs: { name: 'home' }, content: text === '' ? [] : [{ type: 'text', text }] }],
  });
  const doc: JsonNode = { type: 'doc', content: [{ type: 'head' }, { type: 'body', content: [block(''), block('Harbour Town')] }] };
  const lines = (declared: readonly (typeof score)[]) =>
    outlineOf(doc, [], declared).map(({ icon, text, isStory }) => [icon, text, isStory]);
  expect(lines([score])).toEqual([
    ['trophy', 'Score', false],
    ['trophy', 'Harbour Town', true],
  ]);
  expect(lines([])[0]).toEqual(['shapes', 'House block', false]);
});
