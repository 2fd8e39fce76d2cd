import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { article } from './article.mjs';

/** The built application: `out` of this checkout, or of another one. */
const galleyOf = (checkout) => join(checkout, 'out', 'cli', 'galley.js');
const here = join(import.meta.dirname, '..', '..');

/** Serves the raw editor, built as the application is: minified, for the same browsers. */
export async function serveRaw(folder) {
  const common = {
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(folder, 'raw'), emptyOutDir: true },
  };
  await build(common);
  return preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
}

/** Starts the host on a folder with one story; resolves with its address, its process id and the way to stop it. `settings` are those of its data folder. */
export async function serveGalley(folder, words, settings = {}, checkout = here) {
  const paragraphs = article(words);
  const page = `<article><h1>Typing bench</h1>${paragraphs.map(({ heading, text }) => (heading ? `<h2>${text}</h2>` : `<p>${text}</p>`)).join('')}</article>`;
  await writeFile(join(folder, `${words}.html`), page);
  await run(checkout, ['import', join(folder, `${words}.html`), '-o', join(folder, `${words}.galley`), '--force']);
  const home = await mkdtemp(join(folder, 'home-'));
  await writeFile(join(home, 'settings.json'), JSON.stringify(settings));
  const child = spawn(
    process.execPath,
    [galleyOf(checkout), 'serve', join(folder, `${words}.galley`), '--root', folder, '--port', '0', '--no-open', '--json'],
    { env: { ...process.env, GALLEY_HOME: home } },
  );
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (part) => resolve(JSON.parse(String(part)).url));
    child.stderr.on('data', (part) => process.stderr.write(part));
    child.on('exit', (code) => reject(new Error(`galley serve ended with ${code}`)));
  });
  return { url, pid: child.pid, stop: () => child.kill() };
}

function run(checkout, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [galleyOf(checkout), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`galley ${args[0]} ended with ${code}`))));
  });
}
