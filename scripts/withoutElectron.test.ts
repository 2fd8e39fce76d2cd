import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The command line and the host in a folder of their own, where no package called electron (nor any other) can be found.

const repository = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
let stories: string;

/** What an installed Galley has outside its archive (electron-builder.yml): all that the command line may read. */
function unpacked(): string[] {
  const [, list = ''] = /^asarUnpack:\n((?: {2}- .+\n)+)/m.exec(readFileSync(join(repository, 'electron-builder.yml'), 'utf8')) ?? [];
  return [...list.matchAll(/^ {2}- (.+?)(?:\/\*\*)?$/gm)].map((match) => match[1] ?? '');
}

beforeAll(() => {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: repository, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  folder = mkdtempSync(join(tmpdir(), 'galley-alone-'));
  stories = join(folder, 'stories');
  mkdirSync(stories);
  for (const path of unpacked()) cpSync(join(repository, path), join(folder, path), { recursive: true });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = () => ({ PATH: process.env.PATH, HOME: folder, GALLEY_HOME: join(folder, 'home') });
const galley = (...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'out/cli/galley.js'), ...args], {
    cwd: stories,
    env: environment(),
    encoding: 'utf8',
    timeout: 30_000,
  });

describe('without Electron', () => {
  it('has nothing to find', () => {
    const found = spawnSync(process.execPath, ['-e', "require.resolve('electron')"], { cwd: folder, env: environment(), encoding: 'utf8' });
    expect(found.stderr).toContain('MODULE_NOT_FOUND');
  });

  it('never names Electron in what was built', () => {
    const code = readdirSync(join(folder, 'out/cli')).filter((name) => name.endsWith('.js'));
    expect(code).toContain('galley.js');
    for (const name of code)
      expect(readFileSync(join(folder, 'out/cli', name), 'utf8')).not.toMatch(/(require|import|from)\s*\(?\s*["']electron/);
  });

  it('answers --help', () => {
    const { status, stdout } = galley('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('export  Writes stories');
  });

  it('imports a text and exports it', () => {
    writeFileSync(
      join(stories, 'text.txt'),
      'A headline of its own\n\nThe first paragraph of the story, which says what happened.\n\nAnd the second.\n',
    );
    const imported = galley('import', 'text.txt', '-o', 'story.galley');
    expect(imported.status, imported.stderr).toBeLessThan(2);
    const exported = galley('export', 'story.galley', '--mode', 'page', '-o', 'story.html');
    expect(exported.status, exported.stderr).toBeLessThan(2);
    expect(existsSync(join(stories, 'story.html'))).toBe(true);
    expect(readFileSync(join(stories, 'story.html'), 'utf8')).toContain('And the second.');
  });

  it('serves the application', async () => {
    const args = [join(folder, 'out/cli/galley.js'), 'serve', '--root', stories, '--port', '0', '--no-open', '--json'];
    const host = spawn(process.execPath, args, { cwd: stories, env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const line = await new Promise<string>((resolve, reject) => {
        createInterface({ input: host.stdout }).once('line', resolve);
        host.once('exit', (code) => reject(new Error(`galley serve ended with ${code}`)));
      });
      const { url } = JSON.parse(line) as { url: string };
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<div id="root"');
    } finally {
      host.removeAllListeners('exit');
      host.kill('SIGKILL');
    }
  });
});
