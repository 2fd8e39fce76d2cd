import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleyInTurn } from './galleyInTurn.fixture';
import { runGalley } from './runGalley.fixture';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const COMMANDS = ['import', 'export', 'show', 'set', 'check', 'house', 'new', 'serve'];
/** Stand-ins for what the examples use beside galley, as lines of sh. */
const TOOLS = {
  galley: `exec "${process.execPath}" "${join(REPOSITORY, 'out/cli/galley.js')}" "$@"`,
  pbcopy: 'exec cat > copied',
  curl: 'exec cat article.txt',
};
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-examples-'));
  await mkdir(join(folder, 'bin'));
  for (const [name, line] of Object.entries(TOOLS)) {
    await writeFile(join(folder, 'bin', name), `#!/bin/sh\n${line}\n`);
    await chmod(join(folder, 'bin', name), 0o755);
  }
  const article = join(REPOSITORY, 'resources/samples/article.txt');
  expect((await runGalley(['import', article, '-o', 'budget.galley'], { cwd: folder })).exit).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder as the examples take it for granted: a text, two houses and, where none is made by the example, a story. */
async function workplace(name: string, withStory: boolean): Promise<string> {
  const place = join(folder, name);
  await mkdir(place);
  await copyFile(join(REPOSITORY, 'resources/samples/article.txt'), join(place, 'article.txt'));
  for (const id of ['mine', 'other'])
    await writeFile(join(place, `${id}.json`), JSON.stringify({ format: 1, id, title: 'A house of the examples' }));
  if (withStory) await copyFile(join(folder, 'budget.galley'), join(place, 'budget.galley'));
  return place;
}

/** Runs a line of sh; a host is stopped as soon as it has told its address. */
function sh(line: string, cwd: string): Promise<{ readonly exit: number | null; readonly out: string; readonly err: string }> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn('sh', ['-c', line.startsWith('galley serve') ? `exec ${line}` : line], {
    cwd,
    env: {
      ...env,
      PATH: `${join(folder, 'bin')}${delimiter}${env.PATH}`,
      GALLEY_HOME: join(cwd, 'home'),
      GALLEY_ROOT: join(cwd, 'library'),
    },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part) => {
    said.out += part;
    if (line.startsWith('galley serve') && said.out.includes('\n')) child.kill('SIGTERM');
  });
  child.stderr.on('data', (part) => {
    said.err += part;
  });
  return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, ...said })));
}

describe.each(COMMANDS)('the examples of galley %s --help', (command) => {
  it('run as they stand', async () => {
    const help = (await galleyInTurn([command, '--help'])).out;
    const examples = help
      .slice(help.indexOf('Examples:\n') + 10)
      .trim()
      .split('\n')
      .map((line) => line.trim());
    expect(examples.length).toBeGreaterThan(1);
    for (const [index, example] of examples.entries()) {
      const place = await workplace(`${command}-${index}`, command !== 'new' && command !== 'import');
      const ran = await sh(example.replace(/--port \d+/, '--port 0'), place);
      expect([0, 1], `${example}: ${ran.err}`).toContain(ran.exit);
      if (command === 'serve') expect(ran.out).toMatch(/^(Galley is at |\{"url":")http:\/\/127\.0\.0\.1:\d+\/#code=[^\s"]+("\})?\n$/);
    }
  });
});

it('the commands of the README run one after the other', async () => {
  const readme = await readFile(join(REPOSITORY, 'README.md'), 'utf8');
  const lines = [...readme.matchAll(/^npx (galley .*)$/gm)].map((match) => match[1] ?? '');
  expect(lines.length).toBeGreaterThan(3);
  const place = await workplace('readme', false);
  for (const line of lines) {
    const ran = await sh(line, place);
    expect([0, 1], `${line}: ${ran.err}`).toContain(ran.exit);
  }
});

it('galley --help names every command', async () => {
  const { out } = await galleyInTurn(['--help']);
  expect([...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map((match) => match[1])).toEqual(COMMANDS);
});
