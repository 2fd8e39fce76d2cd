import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainStory } from './plainStory';
import { readIncoming, type Said } from './readIncoming';
import { decisionWords, reportLines } from './reportLines';

const text = readFileSync('resources/samples/article.txt', 'utf8');
const incoming = { source: 'Pasted text', kind: 'text', text } as const;

function read(said: Partial<Said> = {}) {
  const result = readIncoming(incoming, { flipped: new Set(), answers: {}, ...said });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('every line with anything in it has one row, in order, with the words it came with', () => {
  const rows = reportLines(read().report);
  const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));
  expect(rows.map((row) => row.line)).toEqual(lines);
  expect(rows.every((row) => row.why.join('') !== '')).toBe(true);
  expect(rows.filter((row) => row.form === 'drop')).toHaveLength(2);
});

test('an answer closes its question and stands in the story', () => {
  const asks = reportLines(read().report).flatMap((row) => row.asks);
  const zone = asks.find((entry) => entry.question?.kind === 'zone');
  const answered = read({ answers: { [`${zone?.decision}.zone`]: 'Asia/Kolkata' } });
  expect(answered.story.doc.attrs?.published).toMatchObject({ zone: 'Asia/Kolkata', confirmed: true });
  expect(reportLines(answered.report).flatMap((row) => row.asks)).toHaveLength(asks.length - 1);
});

test('plain paragraphs keep every line to the letter and guess nothing', () => {
  const { doc } = plainStory(' One > two \r\n\n“Three”', 'en');
  const body = doc.content?.find((node) => node.type === 'body');
  expect(body?.content?.map((node) => [node.type, node.content?.[0]?.text])).toEqual([
    ['paragraph', 'One > two'],
    ['paragraph', '“Three”'],
  ]);
});

test.each([
  [['L3.byline'], ['Undo']],
  [
    ['L8.picture', 'L8.credit'],
    ['Undo picture', 'Undo credit'],
  ],
  [
    ['L8.picture', 'L8.caption', 'L8.alt'],
    ['Undo picture', 'Undo picture 2', 'Undo alt text'],
  ],
])('the buttons of one line have names of their own: %j', (ids, words) => {
  expect(decisionWords(ids.map((id) => ({ id, line: 8, flipped: false, action: 'Undo' })))).toEqual(words);
});
