import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIXTURE_NAMES } from '../src/blocks/testing/fixture';
import { namesOf, newFiles, withBlock } from './newFiles.mjs';

test.each([
  ['Timeline', 'timeline', 'Timeline', 'Timeline', 'timeline'],
  ['pressRelease', 'pressRelease', 'PressRelease', 'Press release', 'press-release'],
  ['press-release', 'pressRelease', 'PressRelease', 'Press release', 'press-release'],
  ['Top10', 'top10', 'Top10', 'Top10', 'top10'],
])('%s is %s in code', (written, name, type, label, kebab) => {
  expect(namesOf(written)).toMatchObject({ __name__: name, __Name__: type, __Label__: label, __kebab__: kebab });
});

test.each(['', 'A', '1st', 'a b/c', '../x', 'é', '-'])('“%s” is no name', (written) => {
  expect(namesOf(written)).toBeNull();
});

const named = (written: string) => {
  const names = namesOf(written);
  if (names === null) throw new Error(`${written} is no name`);
  return names;
};
const names = named('PressRelease');

test.each(['block', 'format', 'check'] as const)('the files of a new %s leave no place unfilled', (kind) => {
  const files = newFiles(kind, names);
  expect(files.size).toBe(
    readdirSync(new URL(`templates/${kind}/`, import.meta.url), { recursive: true }).filter((file) => String(file).endsWith('.txt')).length,
  );
  for (const [file, text] of files) {
    expect(`${file}\n${text}`).not.toMatch(/__[A-Za-z]+__(?!title)/);
    expect(text.endsWith('\n')).toBe(true);
    for (const line of text.split('\n')) if (!file.endsWith('.json')) expect(line.length).toBeLessThanOrEqual(140);
  }
});

test('a new block has its fixtures, its looks and a test, in one folder', () => {
  const files = [...newFiles('block', names).keys()].map((file) => file.replace('src/blocks/pressRelease/', ''));
  const fixtures = FIXTURE_NAMES.map((name) => `fixtures/${name}.json`);
  expect(files.sort()).toEqual(
    [...fixtures, 'pressRelease.canvas.css', 'pressRelease.css', 'pressRelease.test.ts', 'pressRelease.ts'].sort(),
  );
});

test.each(['AaTest', 'MmTest', 'ZzTest'])('the index gets two lines for %s, the import in its place', (written) => {
  const source = readFileSync(new URL('../src/blocks/index.ts', import.meta.url), 'utf8');
  const added = named(written);
  const lines = source.split('\n');
  const changed = withBlock(source, added).split('\n');
  const name = added.__name__;
  expect(changed.filter((line) => !lines.includes(line))).toEqual([`import { ${name} } from './${name}/${name}';`, `  ${name},`]);
  expect(changed.length).toBe(lines.length + 2);
  const paths = changed.flatMap((line) => /^import .* from '(\.\/[^']+)'/.exec(line)?.[1] ?? []);
  expect(paths.indexOf(`./${name}/${name}`)).toBe(
    [...paths].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).indexOf(`./${name}/${name}`),
  );
});

test('a file without the list is not touched', () => {
  expect(() => withBlock('import a from "a";\n', names)).toThrow(/no list BLOCKS/);
});
