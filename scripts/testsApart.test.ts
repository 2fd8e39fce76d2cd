import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testsApart } from './testsApart.mjs';

// Written in two parts, so that this file itself is not taken for one that does it.
const FILES: readonly (readonly [file: string, text: string, isApart: boolean])[] = [
  ['plain.test.ts', "import { expect, it } from 'vitest';", false],
  ['dom.test.tsx', '// @vitest-' + 'environment happy-dom', true],
  ['mock.test.ts', 'vi' + ".mock('electron')", true],
  ['in/spy.test.ts', 'vi' + ".spyOn(console, 'log')", true],
  ['global.test.ts', 'global' + 'This.reportError = () => {};', true],
  ['environment.test.ts', 'process' + ".env.TZ = 'UTC';", true],
  ['asked.test.ts', "if (process.env.TZ === 'UTC') viewOf(globalThis.name);", false],
  ['no-test.ts', 'vi' + '.useFakeTimers();', false],
];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-apart-'));
  await mkdir(join(root, 'src', 'in'), { recursive: true });
  for (const [file, text] of FILES) await writeFile(join(root, 'src', file), text);
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('finds the tests that need a process of their own', () => {
  expect(testsApart(root, ['src']).sort()).toEqual(FILES.flatMap(([file, , isApart]) => (isApart ? [`src/${file}`] : [])).sort());
});
