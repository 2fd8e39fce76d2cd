import { expect, test } from 'vitest';
import { houseFile } from '../../contract/houseFile';
import { labelIn } from '../../story/labels';
import { HOUSE_STYLESHEET } from './houseStylesheet';
import { pageStylesheet } from './pageStylesheet';
import type { PublishingHouse } from './publishingHouse';

function house(own: object): PublishingHouse {
  return {
    file: houseFile.parse({ format: 1, id: 'x', title: 'X', ...own }),
    publication: '',
    label: (key, language) => labelIn(language, key),
  };
}

test('is Galley’s own where the house says nothing', () => {
  expect(pageStylesheet(house({}))).toBe(HOUSE_STYLESHEET);
});

test('prefixes classes in selectors only, sets fonts by script, and ends with the house’s own rules', () => {
  const css = pageStylesheet(
    house({ html: { classPrefix: 'g-' }, fonts: { devanagari: 'Mukta, serif' }, stylesheet: '.g-kicker { color: teal }' }),
  );
  expect(css).toContain('.g-also-read');
  expect(css).not.toMatch(/\.also-read/);
  expect(css.replaceAll('.g-', '.')).toContain(HOUSE_STYLESHEET.slice(0, 2000));
  expect(css).toMatch(/:lang\(hi\)[^{]*\{\s*--text: Mukta, serif;/);
  expect(css.endsWith('.g-kicker { color: teal }')).toBe(true);
});
