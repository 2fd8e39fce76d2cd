import { expect, test } from 'vitest';
import { META_GROUPS, METADATA, metaField, metaProblem } from './metadata';

const instant = { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };

test.each([
  ['section', ['World', 'Asia > Pacific'], true],
  ['section', [''], false],
  ['section', 'World', false],
  ['tags', Array(101).fill('x'), false],
  ['slug', 'शब्द-दो', true],
  ['slug', 'می\u200cخواهم', true],
  ['slug', 'two words', false],
  ['slug', '-x', false],
  ['slug', '../x', false],
  ['slug', 'x'.repeat(201), false],
  ['language', 'ur-Latn', true],
  ['language', '', false],
  ['language', 'EN', false],
  ['direction', 'rtl', true],
  ['direction', 'up', false],
  ['direction', 'constructor', false],
  ['dateline', 'x'.repeat(120), true],
  ['dateline', 'x'.repeat(121), false],
  ['published', null, true],
  ['published', instant, true],
  ['published', { ...instant, at: '2025-13-41T05:26:30Z' }, false],
  ['published', '2025-08-16', false],
  ['published', [instant], false],
  ['socialPicture', `${'0f'.repeat(32)}.webp`, true],
  ['socialPicture', `${'0f'.repeat(32)}.svg`, false],
  ['socialPicture', '../../etc/passwd', false],
  ['canonical', '', true],
  ['canonical', 'https://example.org/a?b=1', true],
  ['canonical', 'mailto:desk@example.org', false],
  ['canonical', 'javascript:alert(1)', false],
  ['canonical', 'https:\\\\example.org', false],
  ['targetLength', 800, true],
  ['targetLength', -1, false],
  ['targetLength', 1.5, false],
  ['targetLength', '800', false],
  ['status', 'held', true],
  ['status', '', false],
  ['notes', 'a\nb', true],
  ['notes', 5, false],
  ['storyType', 'opinion', true],
  ['storyType', 'gossip', false],
  ['urgency', 9, true],
  ['urgency', 10, false],
  ['sponsored', 'yes', false],
  ['log', [{ at: '2025-08-16T05:26:30+05:30', by: 'Desk', what: 'published', rule: 'figure.no-alt', reason: 'It is late.' }], true],
  ['log', [{ at: '2025-08-16T05:26:30+05:30', by: 'Desk', what: 'published', rule: 'figure.no-alt' }], false],
  [
    'log',
    [{ at: '', by: '', what: '', rule: '', reason: '', where: { block: 'f', field: 'caption', at: 0, from: 1, to: 2 }, words: 'घाट' }],
    true,
  ],
  ['log', [{ at: '', by: '', what: '', rule: '', reason: '', where: { block: '' }, words: '' }], true],
  ['log', [{ at: '', by: '', what: '', rule: '', reason: '', where: { block: '' } }], false],
  ['log', [{ at: '', by: '', what: '', rule: '', reason: '', words: '' }], false],
  ['log', [{ at: '', by: '', what: '', rule: '', reason: '', where: { field: 'caption' }, words: '' }], false],
  ['log', [{ at: '', by: '', what: '', rule: '', reason: '', where: { block: '', at: -1 }, words: '' }], false],
  ['log', [{ at: '', by: '', what: '', rule: '', reason: '', where: { block: '', more: 1 }, words: '' }], false],
  ['log', [{ at: '', by: '', what: '', rule: '', reason: '', more: '' }], false],
  ['log', ['published'], false],
  ['log', 'published', false],
])('%s may be %j: %s', (key, value, may) => {
  const field = metaField(key);
  expect(field).toBeDefined();
  if (field !== undefined) expect(metaProblem(field, value) === null).toBe(may);
});

test('every default may stand, every key once, every group in use', () => {
  for (const field of METADATA) expect([field.key, metaProblem(field, field.default)]).toEqual([field.key, null]);
  expect(new Set(METADATA.map((field) => field.key)).size).toBe(METADATA.length);
  expect(new Set(METADATA.map((field) => field.group))).toEqual(new Set(META_GROUPS));
  expect(METADATA.filter((field) => !field.leaves).map((field) => field.key)).toEqual([
    'sentSlug',
    'sentDigest',
    'house',
    'updateKind',
    'embargo',
    'status',
    'targetLength',
    'notes',
    'log',
    'legal',
  ]);
});

test('a name that every object has is no metadatum', () => {
  expect(metaField('constructor')).toBeUndefined();
  expect(metaField('__proto__')).toBeUndefined();
});
