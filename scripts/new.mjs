import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS, namesOf, newFiles, withBlock } from './newFiles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const INDEX = 'src/blocks/index.ts';

/** Writes the files of `npm run new:<kind> <Name>` and says what comes next. A file that is there already stops it before anything is written. */
function start(kind, written) {
  const names = namesOf(written);
  if (names === null) throw new Error(`“${written}” is no name. Use letters and digits, e.g. npm run new:${kind} PressRelease`);
  const files = newFiles(kind, names);
  if (kind === 'block') files.set(INDEX, withBlock(readFileSync(join(root, INDEX), 'utf8'), names));
  const there = [...files.keys()].filter((file) => file !== INDEX && existsSync(join(root, file)));
  if (kind === 'block' && existsSync(join(root, `src/blocks/${names.__name__}`))) there.push(`src/blocks/${names.__name__}`);
  if (there.length > 0) throw new Error(`${there.join(', ')} is there already. Nothing was written.`);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    process.stdout.write(`${file === INDEX ? 'changed' : 'written'}  ${file}\n`);
  }
  tidy([...files.keys()].filter((file) => !file.includes('/fixtures/')));
  const tests = [...files.keys()].find((file) => file.endsWith('.test.ts'));
  process.stdout.write(`\nTry it:  npx vitest run ${tests}\nThe way: docs/adding-a-block.md\n`);
}

/** Lines break where the length of the name wants it. */
function tidy(files) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  if (existsSync(biome)) spawnSync(process.execPath, [biome, 'check', '--write', ...files], { cwd: root, stdio: 'ignore' });
}

const [kind = '', written = ''] = process.argv.slice(2);
if (!Object.hasOwn(KINDS, kind) || written === '') {
  process.stderr.write('Usage: npm run new:block Name   (or new:format, new:check)\n');
  process.exitCode = 2;
} else {
  try {
    start(kind, written);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
