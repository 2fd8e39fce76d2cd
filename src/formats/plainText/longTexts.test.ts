import { expect, test } from 'vitest';
import { MAX_TEXT } from './acceptText';
import { readPlainText } from './readPlainText';
import { variants } from './testing/variants';

const article = variants(1)[0]?.text ?? '';
const sentence = 'The board said it would write to every driver before the end of the month to explain it.';
const wrapped =
  'The board said that it would write to every driver before\nthe end of the month. It would explain what had been dis-\ncussed, and why nobody had been asked about it in spring.';

// Each of these takes minutes where a rule looks at all lines for every line, or a pattern goes back over a line; the limit of a test is 20 s.
test.each([
  ['an article of 100,000 paragraphs', `${article}\n${`${sentence}\n`.repeat(100_000)}`],
  ['50,000 subheads and paragraphs', `${article}\n${`What They Want\n${sentence}\n`.repeat(50_000)}`],
  ['200,000 labels without a title', `${article}\n${'Also Read:\n'.repeat(200_000)}`],
  ['100,000 doubled captions', `${article}\n${'A pier in the early light. Photo: AP\n'.repeat(100_000)}`],
  ['30,000 lines of wrapped paragraphs', `${article}\n\n${`${wrapped}\n\n`.repeat(10_000)}`],
  ['one paragraph of 30,000 wrapped lines', `${article}\n\n${`${wrapped}\n`.repeat(10_000)}`],
  ['one line of nearly 10 MB', `${article}\n${'word '.repeat(1_900_000)}`],
  ['one line of signs', `${article}\n${'“(:/'.repeat(500_000)}`],
  ['short lines of brackets and dashes', `${article}\n${`${'( - / | '.repeat(200)}\n`.repeat(2_000)}`],
  ['an unbroken word', 'x'.repeat(MAX_TEXT)],
])('%s', (_, text) => {
  const { report } = readPlainText(text, { source: '' });
  expect(report.words.lost).toBe(0);
  expect(report.entries.length).toBeGreaterThanOrEqual(report.lines);
});
