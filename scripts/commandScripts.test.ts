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
const isCommand = expect.stringMatching(/^exportCommand-[\w-]+\.js$/);
const isExporting = expect.stringMatching(/^exporting-[\w-]+\.js$/);

beforeAll(() => build(['cli']), 300_000);

test('the entry loads one small file', () => {
  expect(loaded('galley.js')).toEqual([isStart]);
  expect(words('galley.js').length + words(loaded('galley.js')[0] ?? '').length).toBeLessThan(30_000);
});

test('an export loads its command, which starts the threads, and then what the threads load too', () => {
  const named = (name: string): string => readdirSync(folder).find((file) => file.startsWith(name)) ?? '';
  expect(loaded(named('exportCommand-'))).toEqual([isStart]);
  expect(words(named('exportCommand-')).length).toBeLessThan(80_000);
  expect(loaded(named('exporting-')).toSorted()).toEqual([isCommand, isStart]);
  expect(loaded('exportWorker.js').toSorted()).toEqual([isCommand, isExporting]);
});
