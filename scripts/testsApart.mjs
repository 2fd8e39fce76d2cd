import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a test says that leaves its mark on a process: another environment, or a part of this one that is replaced. */
const MARKS = /@vitest-environment|\bvi\.\w|\bglobalThis\.\w+ = |\bprocess\.env\.\w+ = |\bprocess\.chdir\(/;

/**
 * The test files in `folders` that need a process of their own, as paths from `root`. All others run one after the other in one process a
 * worker: to start one for each file and to load the same modules in it again takes half a second of processor time, which is more than most
 * of them run.
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {string[]}
 */
export function testsApart(root, folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  return files.filter((file) => /\.test\.tsx?$/.test(file) && MARKS.test(readFileSync(join(root, file), 'utf8')));
}
