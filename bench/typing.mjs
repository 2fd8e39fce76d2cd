// Typing in Galley's own desk against raw ProseMirror: real key events in headless Chromium, key to paint, interleaved in one run.
//   node bench/typing.mjs [--rounds 3] [--keys 100] [--words 1000,10000,50000]
//   node bench/typing.mjs --checks [--rounds 4] [--words 50000]: the desk with its checks on against off, and the noise of the run
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../scripts/chromium.mjs';
import { article } from './typing/article.mjs';
import { compareChecks } from './typing/compareChecks.mjs';
import { percentiles, typeEverywhere, watchKeys } from './typing/measure.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    keys: { type: 'string', default: '100' },
    words: { type: 'string', default: '1000,10000,50000' },
    checks: { type: 'boolean', default: false },
  },
});
const GOALS = { 1000: 1.2, 10000: 1.2, 50000: 0.85 };
const repository = join(import.meta.dirname, '..');
const galley = join(repository, 'out', 'cli', 'galley.js');

/** Serves the raw editor, built as the application is: minified, for the same browsers. */
async function serveRaw(folder) {
  const common = {
    root: join(import.meta.dirname, 'typing'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(folder, 'raw'), emptyOutDir: true },
  };
  await build(common);
  return preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
}

/** Starts the host on a folder with one story; resolves with its address and the way to stop it. `settings` are those of its data folder. */
async function serveGalley(folder, words, settings = {}) {
  const paragraphs = article(words);
  const page = `<article><h1>Typing bench</h1>${paragraphs.map(({ heading, text }) => (heading ? `<h2>${text}</h2>` : `<p>${text}</p>`)).join('')}</article>`;
  await writeFile(join(folder, `${words}.html`), page);
  await run(['import', join(folder, `${words}.html`), '-o', join(folder, `${words}.galley`), '--force']);
  const home = await mkdtemp(join(folder, 'home-'));
  await writeFile(join(home, 'settings.json'), JSON.stringify(settings));
  const child = spawn(
    process.execPath,
    [galley, 'serve', join(folder, `${words}.galley`), '--root', folder, '--port', '0', '--no-open', '--json'],
    { env: { ...process.env, GALLEY_HOME: home } },
  );
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (part) => resolve(JSON.parse(String(part)).url));
    child.stderr.on('data', (part) => process.stderr.write(part));
    child.on('exit', (code) => reject(new Error(`galley serve ended with ${code}`)));
  });
  return { url, stop: () => child.kill() };
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [galley, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`galley ${args[0]} ended with ${code}`))));
  });
}

async function measure(browser, url, words, keys, restEvery = 0) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  if (words !== null) await page.evaluate((paragraphs) => window.openParagraphs(paragraphs), article(words));
  await page.waitForFunction(() => document.querySelectorAll('.ProseMirror p').length > 5, null, { timeout: 120_000 });
  await page.waitForTimeout(1500);
  await page.evaluate(watchKeys, '.ProseMirror');
  const times = await typeEverywhere(page, '.ProseMirror', keys, restEvery);
  await page.close();
  return times;
}

const folder = await mkdtemp(join(tmpdir(), 'galley-typing-'));
const found = await findChromium();
const browser = await chromium.launch({
  executablePath: typeof found === 'string' ? found : found.path,
  args: ['--no-sandbox', '--disable-background-networking'],
});

/** Against raw ProseMirror, interleaved. */
async function compareEditors(raw) {
  console.log("Key to paint, ms: p50 / p95, Galley's desk against raw ProseMirror in the same run");
  for (const words of values.words.split(',').map(Number)) {
    const ours = [];
    const floor = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const host = await serveGalley(folder, words);
      floor.push(...(await measure(browser, raw.resolvedUrls.local[0], words, Number(values.keys))));
      ours.push(...(await measure(browser, host.url, null, Number(values.keys))));
      host.stop();
    }
    const [a, b] = [percentiles(ours), percentiles(floor)];
    const line = (name, p) => `${name} ${p.p50.toFixed(1)} / ${p.p95.toFixed(1)} (${p.count} keys)`;
    console.log(
      `${words} words: ${line('Galley', a)}, ${line('ProseMirror', b)}: ${(a.p50 / b.p50).toFixed(2)}x p50, ${(a.p95 / b.p95).toFixed(2)}x p95 (goal <= ${GOALS[words] ?? '-'}x)`,
    );
  }
}

/** The desk with its checks on against off. The hands rest now and then, so that the checks do run. */
async function measureChecks() {
  console.log("Key to paint with the desk's checks on against off, in the same run");
  for (const words of values.words.split(',').map(Number)) {
    const typed = async (on) => {
      const host = await serveGalley(folder, words, { checks: on });
      const times = await measure(browser, host.url, null, Number(values.keys), 25);
      host.stop();
      return times;
    };
    await compareChecks({ words, rounds: Number(values.rounds), typed, print: console.log });
  }
}

let raw = null;
try {
  if (values.checks) await measureChecks();
  else {
    raw = await serveRaw(folder);
    await compareEditors(raw);
  }
} finally {
  await browser.close();
  await raw?.close();
  await rm(folder, { recursive: true, force: true });
}
