import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build } from './build.mjs';

// What the command line loads before it does anything, read from the built files themselves.

const folder = join(import.meta.dirname, '..', 'out', 'cli');
const words = (file: string): string => readFileSync(join(folder, file), 'utf8');
/** The files that one loads at once; `import()` waits until it is asked. */
const loaded = (file: string): readonly string[] =>
  [...words(file).matchAll(/^(?:import|export)\b[^;]*?"\.\/([^"]+\.js)";$/gm)].flatMap(([, name]) => name ?? []);
const isStart = expect.stringMatching(/^start-[\w-]+\.js$/);
const isExporting = expect.stringMatching(/^exporting-[\w-]+\.js$/);

beforeAll(() => build(['cli']), 300_000);

test('the entry loads one small file', () => {
  expect(loaded('galley.js')).toEqual([isStart]);
  expect(words('galley.js').length + words(loaded('galley.js')[0] ?? '').length).toBeLessThan(30_000);
});

test('an export, and each of its threads, loads one more', () => {
  const [exporting] = readdirSync(folder).filter((file) => file.startsWith('exporting-'));
  expect(loaded(exporting ?? '')).toEqual([isStart]);
  expect(loaded('exportWorker.js')).toEqual([isExporting]);
});
