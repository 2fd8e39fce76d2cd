import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { POOLS } from './testing/pools';

const words = POOLS.flatMap((pool) => [
  ...pool.titles,
  ...pool.standfirsts,
  ...pool.captions,
  ...pool.names,
  ...pool.dates,
  ...pool.publishedLabels,
  ...pool.alsoLabels,
  ...pool.subheads,
  ...pool.paragraphs,
  ...pool.leadIns,
  ...pool.quotes,
  ...pool.furniture,
  ...pool.credits.map((credit) => credit.text),
  ...pool.bylines.map((byline) => byline.text),
  ...pool.datelines.map((dateline) => dateline.text + dateline.mark),
  pool.home,
]);
const signs = [
  ' > ',
  ': ',
  ' | ',
  ' — ',
  '(',
  ')',
  '“',
  '”',
  '«',
  '»',
  '’',
  '/',
  '.',
  '।',
  ' ',
  '\u00a0',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\t',
  '\u200f',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\u0007',
  '\ud800',
  'IST',
  'By ',
  'Photo: ',
  'Also Read',
];
const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...signs),
      fc.constantFrom('\n\n', '\n'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever comes in: a valid story, every word, every sign of every line, whatever is flipped', () => {
  fc.assert(
    fc.property(mixed, fc.infiniteStream(fc.boolean()), (text, coins) => {
      const first = readPlainText(text, { source: '' });
      const flipped = new Set(first.report.decisions.map((decision) => decision.id).filter(() => coins.next().value));
      for (const { story, report } of [first, readPlainText(text, { source: '', flipped })]) {
        expect(checkDoc(story.doc)).toMatchObject({ ok: true });
        const { came, accounted } = account(text, story, report);
        expect(accounted).toEqual(came);
        expect(report.words).toMatchObject({ in: came.length, lost: 0 });
        const lines = (text.startsWith('\ufeff') ? text.slice(1) : text).split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/);
        const joined = new Map<number, string>();
        for (const entry of report.entries) joined.set(entry.line, (joined.get(entry.line) ?? '') + entry.text);
        for (const [line, pieces] of joined) expect(pieces).toBe(lines[line - 1]);
      }
    }),
    { numRuns: 500 },
  );
});
