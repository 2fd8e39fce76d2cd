import { figure, paragraph } from '../storyOf';
import type { MatrixRow } from './MatrixRow';
import { body, DECLARED, EARLY, late, live, make, noted, raw, score, table } from './rowStories';

/** Rules of single blocks: a hit, a near miss, another language. */
export const BLOCK_ROWS: readonly MatrixRow[] = [
  {
    rule: 'quote.no-speaker',
    hit: body(make.quote(['It sailed.'], '')),
    miss: body(make.quote(['It sailed.'], 'M')),
    other: body(make.quote(['नाव चली।'], '')),
  },
  {
    rule: 'correction.no-instant',
    hit: body(late('It was eight.', null)),
    miss: body(late('It was eight.', EARLY)),
    other: body(late('تصحيح', null)),
  },
  {
    rule: 'embed.no-address',
    hit: body(make.embed('', '')),
    miss: body(make.embed('https://example.org/v', 'Waves.')),
    other: body(make.embed('', 'लहरें')),
  },
  {
    rule: 'embed.no-fallback',
    hit: body(make.embed('https://example.org/v', '')),
    miss: body(make.embed('https://example.org/v', 'W')),
    other: body(make.embed('https://example.org/വ', ' ')),
  },
  { rule: 'rawHtml.present', hit: body(raw('<b>x</b>')), miss: body(paragraph('<b>x</b>')), other: body(raw('<b>नाव</b>')) },
  {
    rule: 'note.no-place',
    hit: body(paragraph('One.'), make.notes(['a', 'Two.'])),
    miss: body(noted('a', 'One'), make.notes(['a', 'Two.'])),
    other: body(paragraph('एक।'), make.notes(['a', 'दो।'])),
  },
  {
    rule: 'note.no-text',
    hit: body(noted('a', 'One')),
    miss: body(noted('a', 'One'), make.notes(['a', 'Two.'])),
    other: body(noted('a', 'واحد')),
  },
  {
    rule: 'pullQuote.no-words',
    hit: body(make.pull('', 'Ilse Marden')),
    miss: body(make.pull('', '')),
    other: body(make.pull(' ', 'विमला')),
  },
  {
    rule: 'keyPoints.no-points',
    hit: body(make.points('In short', '')),
    miss: body(make.points('In short', 'One.')),
    other: body(make.points('مختصر', ' ')),
  },
  {
    rule: 'factBox.no-title',
    hit: body(make.box('', paragraph('One.'))),
    miss: body(make.box('One', paragraph('Two.'))),
    other: body(make.box(' ', paragraph('एक।'))),
  },
  {
    rule: 'factBox.only-title',
    hit: body(make.box('One', paragraph(''))),
    miss: body(make.box('One', make.divider())),
    other: body(make.box('एक', paragraph(' '))),
  },
  {
    rule: 'qAndA.no-question',
    hit: body(make.asked(['', 'Yes.'])),
    miss: body(make.asked(['', ''])),
    other: body(make.asked([' ', 'हाँ।'])),
  },
  {
    rule: 'qAndA.no-answer',
    hit: body(make.asked(['Why?', ''])),
    miss: body(make.asked(['Why?', 'So.'])),
    other: body(make.asked(['لماذا؟', ''])),
  },
  {
    rule: 'table.no-headers',
    hit: body(table('Boats', 'One', 'tableCell')),
    miss: body(table('Boats', '', 'tableCell')),
    other: body(table('नावें', 'एक', 'tableCell')),
  },
  {
    rule: 'table.no-caption',
    hit: body(table('', 'One', 'tableHeader')),
    miss: body(table('B', 'One', 'tableHeader')),
    other: body(table(' ', 'واحد', 'tableHeader')),
  },
  {
    rule: 'gallery.one-picture',
    hit: body(make.gallery('Boats', figure())),
    miss: body(make.gallery('Boats', figure({ id: 'a' }), figure({ id: 'b' }))),
    other: body(make.gallery('नावें', figure())),
  },
  { rule: 'liveEntry.no-time', hit: body(live(null, 'It is in')), miss: body(live(EARLY, 'It is in')), other: body(live(null, 'وصل')) },
  { rule: 'declared.unknown', hit: score({}, ['side', 'Home']), miss: body(paragraph('score')), other: score({}, ['side', 'नाव']) },
  {
    rule: 'declared.required',
    hit: score({ stage: 'Final' }, ['side', '']),
    miss: score({}, ['side', '']),
    other: score({ stage: 'Final' }, ['side', '\u00a0']),
    house: DECLARED,
  },
  {
    rule: 'declared.limit',
    hit: score({}, ['side', 'Harbour']),
    miss: score({}, ['side', 'മലയാളം']),
    other: score({}, ['side', 'तटवाणी की टीम']),
    house: DECLARED,
  },
  {
    rule: 'declared.value',
    hit: score({ stage: 'Semi' }, ['side', 'Home']),
    miss: score({ stage: 'Final' }, ['side', 'Home']),
    other: score({ stage: 'फ़ाइनल' }, ['side', 'Home']),
    house: DECLARED,
  },
  {
    rule: 'declared.extra',
    hit: score({}, ['side', 'Home'], ['crowd', 'Many']),
    miss: score({}, ['side', 'Home']),
    other: score({}, ['side', 'Home'], ['crowd', 'बहुत']),
    house: DECLARED,
  },
];
