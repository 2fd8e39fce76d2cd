import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build } from './build.mjs';

// What the page loads before it shows anything, read from the built page itself.

const page = join(import.meta.dirname, '..', 'out', 'renderer');
const assets = join(page, 'assets');
const words = (file: string): string => readFileSync(join(assets, file), 'utf8');
const scripts = (): readonly string[] => readdirSync(assets).filter((file) => file.endsWith('.js'));
const html = (): string => readFileSync(join(page, 'index.html'), 'utf8');
/** Addresses in the head with that `rel`, and those of its scripts. */
const linked = (rel: string): readonly string[] =>
  [...html().matchAll(/<link\b[^>]*>/g)].flatMap(([link]) =>
    link.includes(`rel="${rel}"`) ? (/href="\/assets\/([^"]+)"/.exec(link)?.[1] ?? []) : [],
  );
const entry = (): string => /<script[^>]* src="\/assets\/([^"]+)"/.exec(html())?.[1] ?? '';

beforeAll(() => build(['app']), 300_000);

test('what reads the stack of an error while it starts stands in a small script of its own', () => {
  const readers = scripts().filter((file) => words(file).includes('Called contentMatchAt on a node with invalid content'));
  expect(readers).toEqual([expect.stringMatching(/^model-/)]);
  expect(words(readers[0] ?? '').length).toBeLessThan(100_000);
});

test('the script that starts React holds nothing else', () => {
  expect(words(entry())).toContain('createRoot');
  expect(words(entry()).length).toBeLessThan(5_000);
});

test('the head names every script that the first one imports, so that they come side by side', () => {
  const imported = (file: string): readonly string[] =>
    [...words(file).matchAll(/\bfrom\s*"\.\/([^"]+\.js)"|\bimport\s*"\.\/([^"]+\.js)"/g)].flatMap((found) => found[1] ?? found[2] ?? []);
  const reached = new Set([entry()]);
  for (const file of reached) for (const one of imported(file)) reached.add(one);
  reached.delete(entry());
  expect(reached.size).toBeGreaterThan(0);
  expect([...linked('modulepreload')].sort()).toEqual([...reached].sort());
});

test('the typefaces that the head asks for are three that the style sheet uses', () => {
  const sheets = linked('stylesheet').map(words).join('');
  const faces = linked('preload');
  expect(faces).toHaveLength(3);
  for (const face of faces) expect(sheets).toContain(face);
});
