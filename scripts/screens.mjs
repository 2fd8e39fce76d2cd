import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'galley-screens-'));
const stories = join(folder, 'stories');
const env = { ...process.env, GALLEY_HOME: join(folder, 'home') };
const CLI = join(root, 'out/cli/galley.js');
const DESK = { width: 1440, height: 900 };

/** The samples that stand in the library, and what is set in each. */
const SAMPLES = {
  'ferry-talks': ['article.txt', 'status=draft', 'targetLength=400', 'tags=ferry,bridge'],
  'jisr-al-mina': ['article.ar.txt', 'status=subbing', 'targetLength=120'],
  'pul-sabke-liye': ['article.hi.txt', 'status=ready', 'targetLength=180'],
  'palam-ellavarkkum': ['article.ml.txt'],
  'last-boat': ['boxes.html', 'section=City', 'targetLength=150'],
};

function galley(...args) {
  execFileSync(process.execPath, [CLI, ...args], { env, stdio: 'ignore' });
}

function fill() {
  mkdirSync(stories);
  for (const [name, [sample, ...pairs]] of Object.entries(SAMPLES)) {
    const story = join(stories, `${name}.galley`);
    galley('import', join(root, 'resources/samples', sample), '-o', story, '--zone', 'Asia/Kolkata');
    if (pairs.length > 0) galley('set', story, ...pairs);
  }
}

function serve() {
  const host = spawn(process.execPath, [CLI, 'serve', '--root', stories, '--port', '0', '--no-open', '--json'], { env });
  return new Promise((told, failed) => {
    host.once('exit', (code) => failed(new Error(`The host ended with ${code}.`)));
    createInterface({ input: host.stdout }).once('line', (line) => told({ host, url: JSON.parse(line).url }));
  });
}

/** A picture of the whole window, once its faces are there and nothing changes colour any more. */
async function shoot(page, name, size = DESK) {
  await page.setViewportSize(size);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  const path = join(root, 'docs/screens', `${name}.png`);
  await page.screenshot({ path, caret: 'hide' });
  try {
    // A third of the size; where it is not installed the picture stays as it is.
    execFileSync('pngquant', ['--force', '--skip-if-larger', '--ext', '.png', path], { stdio: 'ignore' });
  } catch {}
}

async function open(context, library, file) {
  const [page] = await Promise.all([context.waitForEvent('page'), library.locator(`[data-file="${file}.galley"]`).click()]);
  await page.getByTestId('canvas').waitFor();
  return page;
}

async function shootLibrary(library) {
  await library.getByTestId('library').waitFor();
  await library
    .locator('li.st')
    .last()
    .click({ position: { x: 500, y: 8 } });
  await library.mouse.move(0, 0);
  await shoot(library, 'library');
}

async function shootImport(context, library) {
  const [page] = await Promise.all([context.waitForEvent('page'), library.getByRole('button', { name: 'New story' }).first().click()]);
  await page.locator('.ProseMirror [data-field="headline"]').first().click();
  await page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    readFileSync(join(root, 'resources/samples/article.txt'), 'utf8'),
  );
  await page.getByRole('button', { name: 'Open as a story' }).waitFor();
  await shoot(page, 'import');
  await page.close();
}

async function shootDesk(context, library) {
  const page = await open(context, library, 'ferry-talks');
  await shoot(page, 'desk-phone', { width: 390, height: 844 });
  await page.setViewportSize(DESK);
  await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
  await page.locator('iframe').first().waitFor();
  await shoot(page, 'preview');
  await page.close();
  const boxes = await open(context, library, 'last-boat');
  await boxes.setViewportSize({ width: 390, height: 844 });
  await boxes.locator('.canvas__scroll').evaluate((scroll) => {
    scroll.scrollTop += scroll.querySelector('[data-block="factBox"]').getBoundingClientRect().top - 76;
  });
  await shoot(boxes, 'desk-phone-boxes', { width: 390, height: 844 });
  await boxes.close();
  const arabic = await open(context, library, 'jisr-al-mina');
  await shoot(arabic, 'desk-rtl');
  await arabic.close();
}

/** The page that leaves, in Arabic, as a reader without Galley's typefaces sees it. */
async function shootPage(context) {
  const page = join(folder, 'page.html');
  try {
    galley('export', join(stories, 'jisr-al-mina.galley'), '-o', page);
  } catch {
    // What is listed (a picture to come) gives exit code 1.
  }
  const reader = await context.newPage();
  await reader.goto(pathToFileURL(page).href);
  await shoot(reader, 'page-rtl', { width: 900, height: 1400 });
  await reader.close();
}

const found = findChromium();
if (found === undefined) throw new Error('No Chromium is at hand: set CHROMIUM to one.');
await build();
const { chromium } = await import('@playwright/test');
fill();
const { host, url } = await serve();
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' });
  const library = await context.newPage();
  await library.goto(url);
  await shootLibrary(library);
  await shootImport(context, library);
  await shootDesk(context, library);
  await shootPage(context);
} finally {
  await browser.close();
  host.removeAllListeners('exit');
  host.kill();
  rmSync(folder, { recursive: true, force: true });
}
