import { expect, test } from 'vitest';
import { isSlugLocked } from './slugLock';
import { updatedAt } from './updatedAt';

const before = { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };
const now = { at: '2025-08-17T09:00:00+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };

test.each([
  ['significant', { ...before }, now],
  ['minor', { ...before }, before],
  ['minor', null, null],
])('a %s update of %j leaves %j', (updateKind, updated, after) => {
  expect(updatedAt({ updateKind, updated }, now)).toEqual(after);
});

test.each([
  [{ status: 'draft', sentSlug: '' }, false],
  [{ status: 'sent', sentSlug: '' }, true],
  [{ status: 'draft', sentSlug: 'rain' }, true],
  [undefined, false],
])('the slug of %j is locked: %s', (metadata, locked) => {
  expect(isSlugLocked(metadata)).toBe(locked);
});
