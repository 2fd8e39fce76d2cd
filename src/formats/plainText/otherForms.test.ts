import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { outline } from './testing/outline';
import type { Expected } from './testing/variants';

const ARTICLE = readFileSync(join(import.meta.dirname, '../../../resources/samples/article.txt'), 'utf8');
const LINES = ARTICLE.split('\n');
const TITLE = LINES[2] ?? '';
const STANDFIRST = LINES[4] ?? '';
const CAPTION = LINES[6] ?? '';
const FIRST = LINES[12] ?? '';
const BYLINE = 'Published By: Nadia Ferro';
const STAMP = 'Published: March 7, 2026 06:41:05 IST';
const BARE = CAPTION.replace(' Photo/X.', '');

const same = (text: string) => text;
const swap = (from: string, to: string) => (text: string) => text.replaceAll(from, to);
const base = outline(readPlainText(ARTICLE, { source: '' }).story);
const nadia = (role: string | null) => [{ name: 'Nadia Ferro', role }];
const figure = (credit: string, creditKind: string) => ({ figure: { caption: BARE, credit, creditKind } });

/** The sample with one thing in another form, and what changes in the story by that: nothing else may. */
const FORMS: readonly (readonly [string, (text: string) => string, Partial<Expected>])[] = [
  ['as it is', same, {}],
  ['By', swap(BYLINE, 'By Nadia Ferro'), { people: nadia('writer') }],
  ['BY', swap(BYLINE, 'BY NADIA FERRO'), { people: [{ name: 'NADIA FERRO', role: 'writer' }] }],
  ['Written by', swap(BYLINE, 'Written by Nadia Ferro'), { people: nadia('writer') }],
  [
    'two roles',
    swap(BYLINE, 'Reported by Nadia Ferro, edited by Zoë Müller'),
    { people: [...nadia('reporter'), { name: 'Zoë Müller', role: 'editor' }] },
  ],
  [
    'two roles on two lines',
    swap(BYLINE, 'Reported By: Nadia Ferro\nEdited By: Zoë Müller'),
    { people: [...nadia('reporter'), { name: 'Zoë Müller', role: 'editor' }] },
  ],
  [
    'three names',
    swap(BYLINE, 'By Nadia Ferro, Amina Rao and Zoë Müller'),
    { people: [...nadia('writer'), { name: 'Amina Rao', role: 'writer' }, { name: 'Zoë Müller', role: 'writer' }] },
  ],
  ['a place behind the name', swap(BYLINE, 'By Nadia Ferro, Port Velda'), { people: nadia('writer') }],
  ['an agency behind the name', swap(BYLINE, 'By Nadia Ferro | Reuters'), { people: nadia('writer') }],
  ['Hindi label', swap(BYLINE, 'लेखक: रवि शर्मा'), { people: [{ name: 'रवि शर्मा', role: 'writer' }] }],
  ['Arabic label', swap(BYLINE, 'بقلم: ليلى منصور'), { people: [{ name: 'ليلى منصور', role: 'writer' }] }],
  ['no label between bars', swap(`${BYLINE}\n${STAMP}`, 'Nadia Ferro | March 7, 2026, 06:41:05 IST'), {}],
  ['label and bar', swap(`${BYLINE}\n${STAMP}`, 'By Nadia Ferro • Mar 7, 2026 06:41:05 IST'), { people: nadia('writer') }],
  ['the byline’s label on a line of its own', swap('Published By: ', 'Published By\n'), {}],
  [
    'labels on lines of their own',
    swap(`${BYLINE}\n${STAMP}`, 'Written By:\nNadia Ferro and Zoë Müller\nPublished\nMarch 7, 2026 06:41:05 IST'),
    { people: [...nadia('writer'), { name: 'Zoë Müller', role: 'writer' }] },
  ],
  ['a label over what is no name', swap(BYLINE, 'By'), { people: [], subheads: base.subheads, texts: ['By', ...base.texts] }],
  [
    'no label between bars, both times',
    swap(`${BYLINE}\n${STAMP}`, 'Nadia Ferro | March 7, 2026, 06:41:05 IST | Updated: March 8, 2026 00:10 IST'),
    { updated: true },
  ],
  [
    'both times on one line, one without label',
    swap(STAMP, 'March 7, 2026 06:41:05 IST | Updated: March 8, 2026 00:10 IST'),
    { updated: true },
  ],
  [
    'no label, only Updated',
    swap(`${BYLINE}\n${STAMP}`, 'Nadia Ferro • Last Updated: March 8, 2026 00:10 IST'),
    { published: false, updated: true },
  ],
  [
    'name alone above Updated',
    swap(`${BYLINE}\n${STAMP}`, 'Nadia Ferro\nUpdated: March 8, 2026 00:10 IST'),
    { published: false, updated: true },
  ],
  ['name alone above the time', swap(BYLINE, 'Nadia Ferro'), {}],
  ['time alone below the name', swap(STAMP, 'March 7, 2026 06:41:05 IST'), {}],
  ['Updated', swap(STAMP, 'Updated: March 7, 2026 06:41:05 IST'), { published: false, updated: true }],
  ['both times', swap(STAMP, `${STAMP}\nUpdated: March 8, 2026 00:10 IST`), { updated: true }],
  ['both times on one line', swap(STAMP, `${STAMP} | Updated: March 8, 2026 00:10 IST`), { updated: true }],
  [
    'all on one line',
    swap(`${BYLINE}\n${STAMP}`, `Curated By: Nadia Ferro  ${STAMP}  Last Updated: March 8, 2026, 00:10 IST`),
    { updated: true },
  ],
  ['a time in Hindi', swap(STAMP, 'प्रकाशित: ७ मार्च २०२६ ०६:४१:०५ IST'), {}],
  ['a time in Arabic', swap(STAMP, 'نُشر في: ٧ آذار ٢٠٢٦ ٠٦:٤١:٠٥ IST'), {}],
  ['no byline', swap(`${BYLINE}\n`, ''), { people: [] }],
  ['no time', swap(`\n${STAMP}`, ''), { published: false }],
  ['READ MORE', swap('Also Read:', 'READ MORE:'), {}],
  ['यह भी पढ़ें', swap('Also Read:', 'यह भी पढ़ें:'), {}],
  ['اقرأ أيضا', swap('Also Read:', 'اقرأ أيضا:'), {}],
  ['the label on a line of its own', swap('Also Read: ', 'Also Read\n'), {}],
  ['PUNE —', swap(FIRST, `PUNE — ${FIRST}`), { dateline: 'PUNE' }],
  ['NEW DELHI:', swap(FIRST, `NEW DELHI: ${FIRST}`), { dateline: 'NEW DELHI' }],
  ['(Reuters) -', swap(FIRST, `(Reuters) - ${FIRST}`), { dateline: '(Reuters)' }],
  ['a town in small letters', swap(FIRST, `Port Velda — ${FIRST}`), { dateline: 'Port Velda' }],
  ['town, date and agency', swap(FIRST, `PORT VELDA, March 7 (PTI) - ${FIRST}`), { dateline: 'PORT VELDA, March 7 (PTI)' }],
  ['(Photo: AP)', swap(' Photo/X.', ' (Photo: AP)'), figure('AP', 'Photo')],
  ['Photo credit: Reuters', swap(' Photo/X.', ' Photo credit: Reuters'), figure('Reuters', 'Photo')],
  ['— PTI', swap(' Photo/X.', ' — PTI'), figure('PTI', '')],
  ['Image:', swap(' Photo/X.', ' Image: Zoë Müller/AP'), figure('Zoë Müller/AP', 'Image')],
  ['फोटो:', swap(' Photo/X.', ' फोटो: पीटीआई'), figure('पीटीआई', 'फोटो')],
  ['no credit', swap(' Photo/X.', ''), figure('', '')],
  [
    'the credit on a line of its own',
    (text) => text.replace(`${CAPTION}\n${CAPTION}`, `${BARE}\n${BARE}\nPhoto: AP`),
    figure('AP', 'Photo'),
  ],
  ['the caption once', swap(`${CAPTION}\n${CAPTION}`, CAPTION), {}],
  ['the caption once, — PTI', (text) => text.replace(`${CAPTION}\n${CAPTION}`, CAPTION).replace(' Photo/X.', ' — PTI'), figure('PTI', '')],
  ['alt text without the credit', swap(`${CAPTION}\n${CAPTION}`, `${BARE}\n${CAPTION}`), {}],
  ['no picture', swap(`${CAPTION}\n${CAPTION}\n\n`, ''), { figure: null }],
  ['no standfirst', swap(`${STANDFIRST}\n\n`, ''), { standfirst: '' }],
  [
    'byline above the standfirst',
    (text) => text.replace(`${BYLINE}\n${STAMP}\n\n`, '').replace(STANDFIRST, `${BYLINE}\n${STAMP}\n\n${STANDFIRST}`),
    {},
  ],
  ['a kicker', (text) => text.replace(`\n\n${TITLE}`, `\n\nExclusive\n\n${TITLE}`), {}],
  ['several sections', swap('Home > City >', 'Home > News > City > Harbour >'), { section: ['News', 'City', 'Harbour'] }],
  ['» between links', swap('Home > City >', 'Home » City »'), {}],
  ['/ between links', swap('Home > City >', 'Home / City /'), {}],
  ['a > in the title', swap('Ferry Talks', 'Ferry > Bridge > Talks'), { headline: TITLE.replace('Ferry Talks', 'Ferry > Bridge > Talks') }],
  [
    'a / in the title and between links',
    (text) => text.replaceAll('Ferry Talks', 'Ferry / Bridge Talks').replace('Home > City >', 'Home / City /'),
    { headline: TITLE.replace('Ferry Talks', 'Ferry / Bridge Talks') },
  ],
  ['no trail', (text) => text.slice(text.indexOf('\n\n') + 2), { section: [] }],
  ['a trail without the title', (text) => text.replace(/^Home > City > .*/, 'Home > City'), {}],
  ['the title only in the trail and at the end', (text) => text.replace(`\n\n${TITLE}`, ''), {}],
  ['the title once', (text) => text.slice(0, text.trimEnd().lastIndexOf('\n\n')), {}],
  ['buttons of the page', swap(`${STAMP}\n`, `${STAMP}\nShare\n4 min read\n\nAdvertisement\n`), {}],
  [
    'subheads in small letters',
    swap('What The Customs House Meeting Covered', 'What the meeting covered'),
    { subheads: ['What the meeting covered', ...base.subheads.slice(1)] },
  ],
  ['no blank lines', swap('\n\n', '\n'), {}],
  ['many blank lines', swap('\n', '\n\n\n'), {}],
  ['CRLF', swap('\n', '\r\n'), {}],
  ['old Mac line ends', swap('\n', '\r'), {}],
  ['paragraph separators', swap('\n', '\u2029'), {}],
  ['no-break spaces', swap(' ', '\u00a0'), {}],
  ['blank lines that hold a no-break space', swap('\n\n', '\n\u00a0\n'), {}],
  ['a byte order mark', (text) => `\ufeff${text}`, {}],
  ['indented', (text) => text.replace(/^(?=.)/gm, '\t  '), {}],
];

describe.each(FORMS)('%s', (name, change, differs) => {
  const text = change(ARTICLE);
  const { story, report } = readPlainText(text, { source: '' });

  test('changes only what it says', () => {
    if (change !== same) expect(text).not.toBe(ARTICLE);
    expect(outline(story)).toEqual({ ...base, ...differs });
    expect(checkDoc(story.doc)).toMatchObject({ ok: true });
  });

  test('loses no word', () => {
    const { came, accounted } = account(text, story, report);
    expect(accounted, name).toEqual(came);
  });
});

test('the kicker and what stands behind a name are kept', () => {
  const read = (text: string) => readPlainText(text, { source: '' }).story.doc.content?.[0]?.content ?? [];
  expect(read(ARTICLE.replace(`\n\n${TITLE}`, `\n\nExclusive\n\n${TITLE}`))[0]?.content).toMatchObject([{ text: 'Exclusive' }]);
  expect(read(ARTICLE.replace(BYLINE, 'By Nadia Ferro, Port Velda'))[3]?.content?.map((node) => node.text)).toEqual([
    'Nadia Ferro',
    ', Port Velda',
  ]);
  expect(
    read(ARTICLE.replace(BYLINE, 'By Nadia Ferro, Amina Rao and Zoë Müller'))[3]
      ?.content?.map((node) => node.text)
      .join(''),
  ).toBe('Nadia Ferro, Amina Rao and Zoë Müller');
  expect(
    read(ARTICLE.replace(BYLINE, 'Reported by Nadia Ferro, edited by Zoë Müller'))[3]
      ?.content?.map((node) => node.text)
      .join(''),
  ).toBe('Nadia Ferro, Zoë Müller');
});

describe('what looks like a mark of an article and is none', () => {
  const BODY = [
    'By Friday the water had gone back and the pier stood dry again, as the harbour master had said it would.',
    'Report: Bridge Delayed Again',
    'She said it plainly: nothing is agreed until the islands agree, and nobody should build on anything else.',
    'The ferries > the bridge, as one islander put it in a single sentence on the steps that evening.',
    'Published accounts of the company show a loss of two million in the year before the talks began.',
    'He said the photo: taken at night, from the pier, proved nothing at all to anybody who had been there.',
    '(With inputs from AP)',
    'The harbour office gave no answer to a list of questions that was sent to it in the course of the week.',
    'Three things stay open',
    'The price',
    'The toll',
    'The date',
    'And in the end, as the mayor said before she left, it is a bridge. That is what people want. — AP',
  ];
  const text = ARTICLE.replace(FIRST, [FIRST, ...BODY].join('\n\n'));
  const { story } = readPlainText(text, { source: '' });
  const found = outline(story);

  test.each(BODY.filter((line) => line !== 'Report: Bridge Delayed Again'))('%s', (line) => expect(found.texts).toContain(line));
  test('and nothing else changes', () => {
    expect({ ...found, texts: [], subheads: [] }).toEqual({ ...base, texts: [], subheads: [] });
    expect(found.subheads).toEqual(['Report: Bridge Delayed Again', ...base.subheads]);
  });
});
