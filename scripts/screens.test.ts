import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SCREENS } from './screens.table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/screens');

test('every picture of docs/screens is one that npm run screens makes', () => {
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(SCREENS)
      .map((name) => `${name}.png`)
      .sort(),
  );
});

test('the pictures stay small', () => {
  const sizes = readdirSync(folder).map((name) => ({ name, kB: Math.round(statSync(join(folder, name)).size / 1000) }));
  expect(sizes.filter(({ kB }) => kB > 250)).toEqual([]);
});

test('the README shows one of them', () => {
  const shown = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\(docs\/screens\/(.+?)\.png\)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const name of shown) expect(Object.keys(SCREENS)).toContain(name);
});
