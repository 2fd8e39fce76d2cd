import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { POOLS } from './testing/pools';

const words = POOLS.flatMap((pool) => [...pool.titles, ...pool.subheads, ...pool.paragraphs, ...pool.quotes, ...pool.names]);
const signs = [
  '**',
  '*',
  '_',
  '__',
  '~~',
  '***',
  '[',
  '](https://example.org/a_b)',
  '](https://example.org "So")',
  '![',
  '`',
  '\\',
  '<https://example.org>',
];
const openings = [
  '# ',
  '## ',
  '### ',
  '> ',
  '> — ',
  '>',
  '- ',
  '* ',
  '1. ',
  '---',
  '***',
  '```',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '“',
  '”',
  ', ',
  'Also Read: ',
  'By ',
  '\u00a0',
  '\ud83d\ude00',
];
const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...signs),
  fc.constantFrom(...signs),
  fc.constantFrom(...openings),
  fc.constantFrom('\n', '\n\n'),
);
const begun = fc.constantFrom(
  '',
  '# Council approves the night bus\n\nBy Amina Rao\n\n',
  '## Who pays\n',
  '[a link](https://example.org)\n',
  '---\ntitle: "A night bus"\nauthor: Amina Rao, Zoë Müller\ntags: [bus, "night bus", ]\ndate: 2025-08-16\nsection: "City"\nlayout: post\n---\n\n',
);

test('whatever is written in Markdown, whatever is flipped: a valid story, every word, every sign of every line', () => {
  fc.assert(
    fc.property(begun, fc.array(piece, { maxLength: 40 }), fc.infiniteStream(fc.boolean()), (start, parts, coins) => {
      const text = start + parts.join('');
      const first = readPlainText(text, { source: '' });
      const flipped = new Set(first.report.decisions.map(({ id }) => id).filter(() => coins.next().value));
      for (const { story, report } of [first, readPlainText(text, { source: '', flipped })]) {
        expect(checkDoc(story.doc)).toMatchObject({ ok: true });
        // A word that marks divide is one word of the story, and stands in one text.
        expect(report.words).toMatchObject({ lost: 0 });
        const { came, accounted } = account(text, story, report);
        expect(accounted).toEqual(came);
        const lines = text.split(/\r\n|\n/);
        const joined = new Map<number, string>();
        for (const entry of report.entries) joined.set(entry.line, (joined.get(entry.line) ?? '') + entry.text);
        for (const [line, pieces] of joined) expect(pieces).toBe(lines[line - 1]);
      }
    }),
    { numRuns: 200 },
  );
});
