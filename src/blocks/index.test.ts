import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countedIds } from '../story/ids';
import { BLOCKS, blockOf, MARKS, markOf, nodeOf, nodeSpecs } from './index';
import { checkSchema } from './schema';
import { FIXTURE_NAMES, readFixture } from './testing/fixture';

/** Folders of blocks that are no block. */
const SHARED = ['editor', 'list', 'marks', 'testing'];

test('every folder is a block of the index, and every block a folder', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(
    folders
      .map((folder) => folder.name)
      .filter((name) => !SHARED.includes(name))
      .sort(),
  ).toEqual(BLOCKS.map((block) => block.name).sort());
});

describe.each(BLOCKS.map((block) => [block.name, block] as const))('%s', (name, block) => {
  test.each(FIXTURE_NAMES)('has the fixture %s', (fixture) => {
    expect(readFixture(new URL(`./${name}/${name}.ts`, import.meta.url), fixture).node.type).toBe(name);
  });

  test('has its own name on its main node and is found by it', () => {
    expect(block.nodes[0]?.name).toBe(name);
    expect(blockOf(name)).toBe(block);
  });

  test('makes a fresh one that the schema takes', () => {
    const made = block.insert?.make(countedIds());
    // A house's block is made from its declaration.
    if (made === undefined) return expect([...(nodeOf('head')?.content?.split(' ') ?? []), 'declared']).toContain(name);
    expect(() => checkSchema().nodeFromJSON(made).check()).not.toThrow();
    return expect(checkSchema().nodes[name]?.isInGroup('block')).toBe(true);
  });
});

test('marks stand in the order of their rank, and only known marks are allowed', () => {
  expect(MARKS.map((mark) => mark.rank)).toEqual(MARKS.map((mark) => mark.rank).sort((one, other) => one - other));
  for (const spec of nodeSpecs()) {
    for (const mark of (spec.marks ?? '').split(' ').filter((one) => one !== '' && one !== '_')) expect(markOf(mark)).toBeDefined();
  }
});

test('names that every object has are no blocks, nodes or marks', () => {
  for (const name of ['constructor', '__proto__', 'toString', ''])
    expect([blockOf(name), nodeOf(name), markOf(name)]).toEqual([undefined, undefined, undefined]);
});

test('every field keeps its border', () => {
  for (const spec of nodeSpecs().filter((one) => one.field === true))
    expect(spec).toMatchObject({ isolating: true, selectable: false, content: 'text*' });
});
