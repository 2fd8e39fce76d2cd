import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runGalley } from './runGalley.fixture';

let folder = '';
let server: Server | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-serve-'));
  await writeFile(join(folder, 'file'), 'precious');
});
afterEach(async () => {
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

const serve = (home: string, ...args: string[]) =>
  runGalley(['serve', '--no-open', '--json', ...args], { cwd: folder, env: { GALLEY_HOME: join(folder, home) } });

test.each<readonly [what: string, home: string, args: readonly string[], named: string]>([
  ['a root that is a file', 'home', ['--root', 'file'], 'file'],
  ['a root below a file', 'home', ['--root', 'file/below'], 'file/below'],
  ['a data folder that is a file', 'file', [], 'file'],
])('%s is refused in words of ours, and stays', async (_, home, args, named) => {
  const ran = await serve(home, ...args);
  expect([ran.exit, ran.err]).toEqual([
    2,
    `galley: Cannot make the folder “${join(folder, named)}”: a file stands where a folder is needed. Move that file away, or choose another place.\n`,
  ]);
  expect(JSON.parse(ran.out)).toMatchObject({ error: { code: 'bad-input' } });
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('precious');
});

test('a port that another program has is named', async () => {
  const other = createServer();
  server = other;
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  const ran = await serve('home', '--port', String(port));
  expect([ran.exit, ran.err]).toEqual([
    2,
    `galley: Galley cannot be served on port ${port}: another program has it. Name another with --port.\n`,
  ]);
});

test('a data folder that cannot be used stops no save; what it could not keep is told', async () => {
  const story = join(folder, 'a.galley');
  expect((await runGalley(['new', '-o', story])).exit).toBe(0);
  const ran = await runGalley(['set', story, 'slug=x'], { env: { GALLEY_HOME: join(folder, 'file') } });
  expect([ran.exit, ran.err]).toEqual([0, expect.stringMatching(/^galley: The version before this one could not be kept \(\w+\)\.\n$/)]);
  expect((await runGalley(['show', story, '--json'])).out).toMatch(/"slug": ?"x"/);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('precious');
});
