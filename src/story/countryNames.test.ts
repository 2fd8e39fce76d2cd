import { describe, expect, it } from 'vitest';
import { countryName } from './countryNames';
import { ZONE_NAMES } from './zoneNames';

const codes = Object.values(ZONE_NAMES).flatMap(({ country }) => country ?? []);

describe('the name of a country', () => {
  it.each(['en', 'hi', 'ar', 'ml', 'ur'])('stands in the table in %s for every zone that needs one, each once', (language) => {
    const asked = Intl.DisplayNames;
    Object.defineProperty(Intl, 'DisplayNames', { value: undefined, configurable: true, writable: true });
    try {
      const names = codes.map((code) => countryName(code, language));
      expect(names.filter((name) => name === '' || codes.includes(name))).toEqual([]);
      expect(new Set(names).size).toBe(new Set(codes).size);
    } finally {
      Object.defineProperty(Intl, 'DisplayNames', { value: asked, configurable: true, writable: true });
    }
  });

  it.each([
    ['IN', 'hi-IN', 'भारत'],
    ['IN', 'HI', 'भारत'],
    ['IN', 'fr', 'Inde'],
    ['IN', 'de-AT', 'Indien'],
    ['IN', 'xx-none', 'India'],
    ['IN', 'no tag', 'IN'],
    ['FR', 'en', 'France'],
  ])('%s in %s is %s', (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });

  it('is left to the runtime in another script', () => {
    expect(countryName('IN', 'hi-Latn')).not.toBe('भारत');
  });
});
