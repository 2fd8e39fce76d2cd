import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
const scripts = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts);

/** What stands between backticks, in fences too, and where links lead. */
function named(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/`([^`\n]+)`|\]\(([^)\s#]+)\)|^((?:npm|npx|node) .+)$/gm)].map(
    (match) => match[1] ?? match[2] ?? match[3]?.split('#')[0] ?? '',
  );
}

describe.each(PAGES)('%s', (page) => {
  it('names only files and folders of the repository that are there', () => {
    const paths = named(page)
      .flatMap((text) => text.split(/\s+/))
      .filter((word) => /^(src|docs|scripts|bench|e2e|resources)\/[\w./-]+$/.test(word) || /^(\.\.?\/)?[\w./-]+\.(md|png)$/.test(word));
    const missing = paths.filter(
      (path) =>
        ![path, `docs/${path}`, join(dirname(page), path)].some(
          (one) => existsSync(join(root, one)) || existsSync(join(root, `${one}.md`)) || isStart(one),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('names only commands of npm that are there', () => {
    const wanted = named(page).flatMap((text) => [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''));
    expect(wanted.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

/** `docs/decisions/0003` stands for the record with that number. */
function isStart(path: string): boolean {
  const folder = join(root, dirname(path));
  const number = /\d{4}$/.exec(path)?.[0];
  return number !== undefined && existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(number));
}
