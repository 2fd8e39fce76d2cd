import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { even, outline } from './testing/outline';
import { type Expected, variants } from './testing/variants';

const BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** A line as a printer breaks it: as many words as fit a width; with `hyphens` a long word is divided where it passes the end. */
function wrap(line: string, width: number, hyphens: boolean): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.trim().split(/[ \u00a0]+/)) {
    const whole = open === '' ? word : `${open} ${word}`;
    if (whole.length <= width || open === '') {
      open = whole;
      continue;
    }
    const room = width - open.length - 2;
    if (hyphens && room >= 3 && /^[a-z]{8,}$/.test(word) && word.length - room >= 3) {
      lines.push(`${open} ${word.slice(0, room)}-`);
      open = word.slice(room);
    } else {
      lines.push(open);
      open = word;
    }
  }
  return [...lines, open];
}

const wrapped = (text: string, width: number, hyphens: boolean, between: string) =>
  text
    .split(BREAK)
    .filter((line) => line.trim() !== '')
    .map((line) => wrap(line, width, hyphens).join('\n'))
    .join(between);

function evened(expected: Expected): Expected {
  return JSON.parse(JSON.stringify(expected), (_, value: unknown) => (typeof value === 'string' ? even(value) : value)) as Expected;
}

describe.each([
  [44, true],
  [62, false],
  [72, true],
] as const)('100 variants, printed %i signs wide, words divided: %s', (width, hyphens) => {
  test.each(variants(100).map((variant) => [variant.seed, variant] as const))(
    'variant %i is what it was before',
    (_, { text, expected }) => {
      const printed = wrapped(text, width, hyphens, '\n\n');
      const { story, report } = readPlainText(printed, { source: '' });
      expect(outline(story)).toEqual(evened(expected));
      const { came, accounted } = account(printed, story, report);
      expect(accounted).toEqual(came);
    },
  );
});

test('however it is printed and whatever is flipped: a valid story, every word, every sign of every line', () => {
  const made = variants(200).map(({ text }) => text);
  const page = fc.record({
    text: fc.constantFrom(...made),
    width: fc.integer({ min: 24, max: 110 }),
    hyphens: fc.boolean(),
    between: fc.constantFrom('\n', '\n\n', '\n12\n', '\n\nThe Herald 3\n\n', ' \n', '\n   '),
    inside: fc.constantFrom('', '\n- 4 -', ' \u00a0', '\u00ad'),
    every: fc.integer({ min: 2, max: 9 }),
  });
  fc.assert(
    fc.property(page, fc.infiniteStream(fc.boolean()), ({ text, width, hyphens, between, inside, every }, coins) => {
      const printed = wrapped(text, width, hyphens, between)
        .split('\n')
        .map((line, at) => (at % every === 0 ? line + inside : line))
        .join('\n');
      const first = readPlainText(printed, { source: '' });
      const flipped = new Set(first.report.decisions.map(({ id }) => id).filter(() => coins.next().value));
      for (const { story, report } of [first, readPlainText(printed, { source: '', flipped })]) {
        expect(checkDoc(story.doc)).toMatchObject({ ok: true });
        const { came, accounted } = account(printed, story, report);
        expect(accounted).toEqual(came);
        expect(report.words).toMatchObject({ in: came.length, lost: 0 });
        expect(report.words.kept + report.words.repeats + report.words.furniture).toBe(came.length);
        const lines = printed.split('\n');
        const joined = new Map<number, string>();
        for (const entry of report.entries) joined.set(entry.line, (joined.get(entry.line) ?? '') + entry.text);
        for (const [line, pieces] of joined) expect(pieces).toBe(lines[line - 1]);
      }
    }),
    { numRuns: 50 },
  );
});
