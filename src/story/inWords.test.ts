import { expect, test } from 'vitest';
import { atZone, confirmZone, instantProblem, type StoryInstant, zoneCandidates } from './instant';
import { inWords } from './inWords';

const at = (time: string, zone: string | null): StoryInstant => ({ at: time, zone, confirmed: true, written: '' });

test.each([
  ['2025-08-16T05:26:30+05:30', 'Asia/Kolkata', 'en-IN', '16 August 2025, 05:26 IST (India)'],
  ['2025-08-16T05:26:30+05:30', 'Asia/Kolkata', 'hi', '16 अगस्त 2025, 05:26 IST (भारत)'],
  ['2025-08-16T05:26:30+05:30', 'Asia/Kolkata', 'ar', '16 أغسطس 2025، 05:26 IST (الهند)'],
  ['2025-08-16T05:26:30+05:30', 'Asia/Kolkata', 'ml', '16 ഓഗസ്റ്റ് 2025, 05:26 IST (ഇന്ത്യ)'],
  ['2025-08-16T05:26:30+05:30', 'Asia/Kolkata', 'xx-none', '16 August 2025, 05:26 IST (India)'],
  ['2025-08-16T05:26:30+01:00', 'Europe/Dublin', 'en', '16 August 2025, 05:26 IST (Ireland)'],
  ['2025-01-16T05:26:30+00:00', 'Europe/Dublin', 'en', '16 January 2025, 05:26 GMT (Ireland)'],
  ['2025-08-16T05:26:30+03:00', 'Asia/Jerusalem', 'en', '16 August 2025, 05:26 IDT (Israel)'],
  ['2025-01-16T05:26:30+02:00', 'Asia/Jerusalem', 'en', '16 January 2025, 05:26 IST (Israel)'],
  ['2025-08-16T05:26:30+01:00', 'Europe/London', 'en', '16 August 2025, 05:26 BST (United Kingdom)'],
  ['2025-08-16T05:26:30+06:00', 'Asia/Dhaka', 'en', '16 August 2025, 05:26 BST (Bangladesh)'],
  ['2025-12-16T05:26:30-06:00', 'America/Chicago', 'en', '16 December 2025, 05:26 CST (Chicago)'],
  ['2025-07-16T05:26:30-05:00', 'America/Chicago', 'en', '16 July 2025, 05:26 CDT (Chicago)'],
  ['2025-07-16T05:26:30+08:00', 'Asia/Shanghai', 'en', '16 July 2025, 05:26 CST (China)'],
  ['2025-01-16T05:26:30+11:00', 'Australia/Sydney', 'en', '16 January 2025, 05:26 AEDT (Sydney)'],
  ['2025-07-16T05:26:30+10:00', 'Australia/Sydney', 'en', '16 July 2025, 05:26 AEST (Sydney)'],
  ['2025-07-16T05:26:30+12:45', 'Pacific/Chatham', 'en', '16 July 2025, 05:26 UTC+12:45 (Chatham)'],
  ['2025-07-16T05:26:30-03:00', 'America/Argentina/Buenos_Aires', 'en', '16 July 2025, 05:26 UTC−03:00 (Buenos Aires)'],
  ['2025-07-16T05:26:30Z', 'UTC', 'en', '16 July 2025, 05:26 UTC'],
  ['2025-07-16T05:26:30+05:30', null, 'en', '16 July 2025, 05:26 UTC+05:30'],
  ['9999-12-31T23:59:59+05:30', 'Asia/Kolkata', 'en', '31 December 9999, 23:59 IST (India)'],
  ['0099-03-04T00:00:00+00:00', null, 'en', '4 March 99, 00:00 UTC'],
])('%s in %s is told in %s as %s', (time, zone, language, words) => {
  expect(inWords(at(time, zone), language)).toBe(words);
});

test('an unconfirmed instant is told as it was written and to no machine', () => {
  const open: StoryInstant = {
    at: '2025-08-16T05:26:30+05:30',
    zone: 'Asia/Kolkata',
    confirmed: false,
    written: 'August 16, 2025 05:26:30 IST',
  };
  expect(inWords(open, 'hi')).toBe('August 16, 2025 05:26:30 IST');
  expect(inWords({ ...open, written: '' }, 'en')).toBe('16 August 2025, 05:26');
  expect(zoneCandidates(open)).toEqual(['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']);
  const dublin = confirmZone(open, 'Europe/Dublin');
  expect(dublin).toEqual({ ok: true, value: { ...open, at: '2025-08-16T05:26:30+01:00', zone: 'Europe/Dublin', confirmed: true } });
  expect(dublin.ok && zoneCandidates(dublin.value)).toEqual([]);
});

test.each([
  ['BST', ['Europe/London', 'Asia/Dhaka']],
  ['CST', ['America/Chicago', 'Asia/Shanghai', 'America/Havana']],
  ['JST', []],
  ['', []],
])('the letters %s may mean %j', (letters, zones) => {
  expect(zoneCandidates({ at: '2025-01-01T00:00:00Z', zone: null, confirmed: false, written: `1 January 2025 ${letters}` })).toEqual(zones);
});

test.each([
  ['2025-08-16T05:26:30', 'Asia/Kolkata', '2025-08-16T05:26:30+05:30'],
  // A wall-clock time that a spring night skips is told by the clock that has been set forward.
  ['2025-03-30T01:30:00', 'Europe/London', '2025-03-30T02:30:00+01:00'],
  ['2025-03-09T02:30:00', 'America/New_York', '2025-03-09T03:30:00-04:00'],
  // One that an autumn night has twice is the first of the two.
  ['2025-10-26T01:30:00', 'Europe/London', '2025-10-26T01:30:00+01:00'],
  ['1941-12-01T12:00:00', 'Asia/Kolkata', '1941-12-01T12:00:00+06:30'],
  ['9999-12-31T23:59:59', 'UTC', '9999-12-31T23:59:59+00:00'],
  ['2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-31T12:00:00+14:00'],
])('%s in %s is %s', (local, zone, iso) => {
  const made = atZone(local, zone);
  expect(made).toEqual({ ok: true, value: iso });
  expect(instantProblem({ at: iso, zone, confirmed: true, written: '' })).toBeNull();
});

test.each([
  ['2025-13-01T00:00:00', 'UTC'],
  ['2025-02-30T00:00:00', 'UTC'],
  ['2025-08-16T05:26:30', 'IST'],
  ['2025-08-16T05:26:30', 'Asia/Atlantis'],
  ['yesterday', 'UTC'],
])('%s in %s is no moment', (local, zone) => {
  expect(atZone(local, zone)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

test.each([
  [null, null],
  ['2025', 'is no instant'],
  [[], 'is no instant'],
  [{ at: '2025-08-16', zone: null, confirmed: true, written: '' }, 'has no ISO time with seconds and offset'],
  [{ at: '2025-08-16T05:26:30', zone: null, confirmed: true, written: '' }, 'has no ISO time with seconds and offset'],
  [{ at: '2025-08-16T05:26:30Z', zone: 5, confirmed: true, written: '' }, 'has a zone that is no name'],
  [{ at: '2025-08-16T05:26:30Z', zone: null, written: '' }, 'does not say whether its zone is confirmed'],
  [{ at: '2025-08-16T05:26:30Z', zone: null, confirmed: true, written: 5 }, 'has no text of what was written'],
])('%j as an instant: %s', (value, problem) => {
  expect(instantProblem(value)).toBe(problem);
});
