import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BLOCKS } from '../../blocks';
import { HOUSE_STYLESHEET } from './houseStylesheet';

/** The first rule of a block's own stylesheet; '' where it has none. */
function firstRule(name: string): string {
  const file = new URL(`../../blocks/${name}/${name}.css`, import.meta.url);
  const css = existsSync(file) ? readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') : '';
  return folded(css.slice(0, css.indexOf('}') + 1));
}

function folded(css: string): string {
  return css.replace(/\s+/g, ' ').trim();
}

test('holds the look of every block that has one, in the order of the index, without comments', () => {
  const rules = BLOCKS.map((block) => firstRule(block.name)).filter((rule) => rule !== '');
  const places = rules.map((rule) => folded(HOUSE_STYLESHEET).indexOf(rule));
  expect(rules.length).toBeGreaterThan(9);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(HOUSE_STYLESHEET).not.toMatch(/\/\*|\n\s*\n/);
});
