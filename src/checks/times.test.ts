import { expect, test } from 'vitest';
import type { JsonValue } from '../contract/json';
import { findingsOf, rulesOf } from './testing/rulesOf';
import { storyOf } from './testing/storyOf';
import { timeOrder } from './timeOrder';
import { zones } from './zones';

const at = (when: string, confirmed = true): JsonValue => ({
  at: when,
  zone: 'Asia/Kolkata',
  confirmed,
  written: confirmed ? '' : 'then IST',
});
const EARLY = at('2026-03-07T06:00:00+05:30');
const LATE = at('2026-03-07T07:00:00+05:30');

test.each<readonly [metadata: { readonly [key: string]: JsonValue }, now: string | null, rules: readonly string[]]>([
  [{ published: EARLY, updated: LATE }, null, []],
  [{ published: EARLY, updated: EARLY }, null, []],
  [{ published: LATE, updated: EARLY }, null, ['time.updated-before-published']],
  // 01:00 UTC is after 06:00 in India (00:30 UTC), whatever the clocks say.
  [{ published: EARLY, updated: { at: '2026-03-07T01:00:00+00:00', zone: 'UTC', confirmed: true, written: '' } }, null, []],
  [{ published: at('2026-03-07T07:00:00+05:30', false), updated: EARLY }, null, []],
  [{ published: EARLY, embargo: LATE }, null, ['time.published-before-embargo']],
  [{ published: LATE, embargo: EARLY }, null, []],
  [{ embargo: EARLY }, '2026-03-07T00:29:00Z', ['time.under-embargo']],
  [{ published: EARLY, embargo: EARLY }, '2026-03-07T00:29:00Z', []],
  [{ published: LATE, embargo: EARLY }, '2026-03-07T00:29:00Z', []],
  [{ published: EARLY, embargo: LATE }, '2026-03-07T00:29:00Z', ['time.published-before-embargo', 'time.under-embargo']],
  [{ embargo: at('2026-03-07T06:00:00+05:30', false) }, '2026-03-07T00:29:00Z', []],
  [{ embargo: EARLY }, '2026-03-07T00:31:00Z', ['time.embargo-past']],
  [{ embargo: EARLY }, null, []],
])('%j at %s', (metadata, now, rules) => {
  expect(rulesOf(timeOrder, storyOf([], {}, metadata), undefined, now)).toEqual(rules.map((rule) => ` ${rule}`));
});

test('an embargo says until when in words', () => {
  const [found] = findingsOf(timeOrder, storyOf([], {}, { embargo: EARLY }), undefined, '2026-03-06T00:00:00Z');
  expect(found).toMatchObject({
    level: 'block',
    message: 'The story is under embargo until 2026-03-07 06:00, which is Saturday 00:30 UTC.',
    where: { block: '', field: 'embargo' },
  });
});

test('a zone that nobody has confirmed is named once a time', () => {
  const open = at('2026-03-07T06:00:00+05:30', false);
  expect(rulesOf(zones, storyOf([], {}, { published: open, embargo: open, updated: EARLY }))).toEqual([
    ' export.zone-unconfirmed',
    ' export.zone-unconfirmed',
  ]);
  expect(rulesOf(zones, storyOf([], {}, { published: EARLY }))).toEqual([]);
});
