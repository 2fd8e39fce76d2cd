// Runs every bench in turn: npm run bench [-- name...]. Each prints both sides of its ratios; nothing here asserts a time.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';

const NAMES = ['checks', 'export', 'load', 'typing'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join('”, “')}”. Benches: ${NAMES.join(', ')}.`);
  process.exit(2);
}
await build();
let failed = 0;
for (const name of asked.length > 0 ? asked : NAMES) {
  const file = join(import.meta.dirname, `${name}.mjs`);
  if (!existsSync(file)) throw new Error(`bench/${name}.mjs is missing`);
  console.log(`\n== ${name}`);
  failed += spawnSync(process.execPath, [file], { stdio: 'inherit' }).status === 0 ? 0 : 1;
}
process.exit(failed === 0 ? 0 : 1);
