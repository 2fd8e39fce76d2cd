import { expect, test } from 'vitest';
import { zonePlace } from './zonePlace';

test.each([
  ['Asia/Kolkata', 'India'],
  ['America/Chicago', 'US Central'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
  ['toString', 'toString'],
])('%s is %s', (zone, place) => {
  expect(zonePlace(zone)).toBe(place);
});
