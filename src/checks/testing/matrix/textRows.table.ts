import { alsoRead, heading, paragraph, storyOf } from '../storyOf';
import type { MatrixRow } from './MatrixRow';
import { body, HOUSE_WORDS, linked, make, text } from './rowStories';

/** Rules of running text and of what it leads to: a hit, a near miss, another language. */
export const TEXT_ROWS: readonly MatrixRow[] = [
  {
    rule: 'heading.skipped',
    hit: body(heading('One', 4)),
    miss: body(heading('One', 2, 'a'), heading('Two', 3, 'b')),
    other: body(heading('पुल', 3)),
  },
  {
    rule: 'quotes.unbalanced',
    hit: text('“It sailed.'),
    miss: text('The pipe is 6" wide, in the ’90s.'),
    other: text('«أبحر القارب.', 'ar'),
  },
  {
    rule: 'quotes.mixed',
    hit: text('“It sailed", and "it" came.'),
    miss: text('“It ‘sailed’”, he said.'),
    other: text('“नाव" चली।', 'hi'),
  },
  {
    rule: 'quotes.house',
    hit: text('"It sailed."'),
    miss: text('“It sailed,” in the dogs’ boat.'),
    other: text('"أبحر القارب".', 'ar'),
    house: { quotes: { en: ['“', '”', '‘', '’'], ar: ['«', '»', '“', '”'] } },
  },
  {
    rule: 'alsoRead.unresolved',
    hit: body(alsoRead([''])),
    miss: body(alsoRead(['https://example.org/a'])),
    other: body(make.also(['यह भी', ''])),
  },
  {
    rule: 'alsoRead.self',
    hit: storyOf([alsoRead(['https://example.org/b/?utm_source=x'])], {}, { canonical: 'https://www.example.org/b' }),
    miss: storyOf([alsoRead(['https://example.org/b/2'])], {}, { canonical: 'https://www.example.org/b' }),
    other: storyOf([alsoRead(['https://example.org/पुल'])], {}, { canonical: 'https://example.org/पुल/' }),
  },
  {
    rule: 'alsoRead.duplicate',
    hit: body(alsoRead(['https://example.org/b', 'https://EXAMPLE.org/b/'])),
    miss: body(alsoRead(['https://example.org/?id=1', 'https://example.org/?id=2'])),
    other: body(alsoRead(['https://example.org/نهر', 'https://example.org/نهر#أ'])),
  },
  {
    rule: 'link.bad-address',
    hit: linked('https://localhost/a'),
    miss: linked('https://example.org/https://example.org'),
    other: linked('javascript:x', 'नाव'),
  },
  {
    rule: 'date.weekday',
    hit: text('On Sunday, 16 August 2025.'),
    miss: text('In The Sun, 16 August 2025.'),
    other: text('रविवार, 16 अगस्त 2025 को।', 'hi'),
  },
  { rule: 'tk.left', hit: text('The mayor, TK, said so.'), miss: text('It costs Tk 500.'), other: text('मेयर XXX ने कहा।', 'hi') },
  {
    rule: 'block.empty',
    hit: body(paragraph(' ', 'a'), paragraph('The end.', 'b')),
    miss: body(make.divider(), paragraph('The end.', 'b')),
    other: body(heading(''), paragraph('അവസാനം.', 'b')),
  },
  { rule: 'text.double-space', hit: text('One  two.'), miss: text('One\u2003two.'), other: text('واحد  اثنان', 'ar') },
  { rule: 'text.soft-hyphen', hit: text('Pub\u00adlish'), miss: text('Pub-lish'), other: text('പ\u00adാലം', 'ml') },
  { rule: 'text.zero-width', hit: text('Zero\u200bwidth'), miss: text('👩\u200d👧'), other: text('ना\u200bव', 'hi') },
  {
    rule: 'text.bidi-control',
    hit: text('Left\u200e to right'),
    miss: text('The word \u2067كلمة\u2069 here'),
    other: text('كلمة word\u2069 هنا', 'ar'),
  },
  {
    rule: 'language.differs',
    hit: text('महापौर ने कहा कि पुल अगले साल बनेगा।'),
    miss: text('She said “नाव” and “पुल” twice, and then no more.'),
    other: text('The mayor said that the bridge would be built.', 'hi'),
  },
  { rule: 'house.thug', hit: text('A thug.'), miss: text('Thuggish.'), other: null, foreign: text('मेयर', 'hi'), house: HOUSE_WORDS },
  { rule: 'house.mayor', hit: text('मेयर ने कहा।', 'hi'), miss: text('मेयरी', 'hi'), other: text('मेयर', 'hi-IN'), house: HOUSE_WORDS },
  {
    rule: 'block.not-allowed',
    hit: body(alsoRead([''])),
    miss: body(heading('One'), paragraph('Two.')),
    other: body(make.also(['यह भी', ''])),
    house: { blocks: ['heading'] },
  },
];
