import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONFIGS = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.node.config.ts',
  'tsconfig.base.json',
  'scripts/build.mjs',
];

/**
 * A SHA-256 over everything that a build reads: the sources (tests left out), the build files and the lockfile. Equal
 * hashes mean that building again would give the same `out/`. `skip` names top folders of src that a target never reads.
 */
export function buildInputs(root, skip = []) {
  const hash = createHash('sha256');
  for (const file of [...CONFIGS, ...sources(root, 'src', skip)]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function sources(root, folder, skip) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (skip.includes(path)) return [];
    if (entry.isDirectory()) return ['fixtures', 'testing'].includes(entry.name) ? [] : sources(root, path, skip);
    return /\.(test|suite)\.tsx?$/.test(entry.name) ? [] : [path];
  });
}
