import { expect, test } from 'vitest';
import { parseRoute, type Route, routeAddress } from './route';

const ROUTES: readonly (readonly [string, Route])[] = [
  ['#/', { name: 'library' }],
  ['', { name: 'library' }],
  ['#/nowhere', { name: 'library' }],
  ['#/story/', { name: 'library' }],
  ['#/story/a%2Fb', { name: 'story', id: 'a/b' }],
  ['#/story/%E0%A4%', { name: 'story', id: '%E0%A4%' }],
  ['#/story/draft%3A12', { name: 'story', id: 'draft:12' }],
  ['#/new', { name: 'new', imports: false }],
  ['#/new?import=1', { name: 'new', imports: true }],
];

test.each(ROUTES)('%s is read', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each(ROUTES)('%s is written and read again', (_hash, route) => {
  expect(parseRoute(`#${routeAddress(route)}`)).toEqual(route);
});
