import { describe, expect, it } from 'vitest';
import { takeLaunch } from './takeLaunch';

function page(hash: string) {
  const replaced: string[] = [];
  return {
    replaced,
    location: { hash, pathname: '/', search: '' },
    history: { replaceState: (_: unknown, __: string, url: string) => void replaced.push(url) },
  };
}

describe('takeLaunch', () => {
  const cases: [string, string, string | null, string[]][] = [
    ['a story', '#code=abc&to=%2Fstory%2Fx+y', 'abc', ['/#/story/x y']],
    ['no route', '#code=abc', 'abc', ['/#/']],
    ['a route that leads away', '#code=abc&to=https%3A%2F%2Fevil.example', 'abc', ['/#/']],
    ['a route of the page', '#/story/1', null, []],
    ['a route that only looks like one', '#/x?code=abc', null, []],
    ['nothing', '', null, []],
  ];
  it.each(cases)('%s', (_, hash, code, replaced) => {
    const one = page(hash);
    expect(takeLaunch(one)?.code ?? null).toBe(code);
    expect(one.replaced).toEqual(replaced);
  });
});
