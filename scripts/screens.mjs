import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { fillLibrary, galley, pageIn, samplePictures } from './sampleLibrary.mjs';
import { SCREENS } from './screens.table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'galley-screens-'));
const stories = join(folder, 'stories');
const env = { ...process.env, GALLEY_HOME: join(folder, 'home') };
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const waiting = new Set(Object.keys(SCREENS));

function serve() {
  const args = ['serve', '--root', stories, '--port', '0', '--no-open', '--json'];
  const host = spawn(process.execPath, [join(root, 'out/cli/galley.js'), ...args], { env });
  return new Promise((told, failed) => {
    host.once('exit', (code) => failed(new Error(`The host ended with ${code}.`)));
    createInterface({ input: host.stdout }).once('line', (line) => told({ host, url: JSON.parse(line).url }));
  });
}

/** A picture of the window (`whole`: of all that scrolls in it), once its faces are there and nothing changes colour any more. */
async function shoot(page, name, { size = DESK, theme = 'light', whole = false } = {}) {
  if (!waiting.delete(name)) throw new Error(`${name} is in no row of scripts/screens.table.mjs, or was made before.`);
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  const path = join(root, 'docs/screens', `${name}.png`);
  await page.screenshot({ path, caret: 'hide', fullPage: whole });
  await page.emulateMedia({ colorScheme: 'light' });
  try {
    // A third of the size; where it is not installed the picture stays as it is.
    execFileSync('pngquant', ['--force', '--skip-if-larger', '--strip', '--speed', '1', '--ext', '.png', path], { stdio: 'ignore' });
  } catch {}
}

async function open(context, library, file) {
  const [page] = await Promise.all([context.waitForEvent('page'), library.locator(`[data-file="${file}.galley"]`).click()]);
  await page.getByTestId('canvas').waitFor();
  return page;
}

/** Opens the story with every block and gives it its pictures, as a user does. */
async function openLastBoat(context, library, pictures) {
  const page = await open(context, library, 'last-boat');
  for (const picture of pictures) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose picture…' }).first().click(),
    ]);
    const missing = await page.locator('.pic--missing').count();
    await chooser.setFiles(picture);
    await page.waitForFunction((before) => document.querySelectorAll('.pic--missing').length < before, missing);
  }
  await page.keyboard.press('ControlOrMeta+s');
  await page
    .getByTestId('save-state')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  return page;
}

/** Scrolls the sheet until a block stands under the toolbar. */
async function scrollTo(page, block) {
  await page.locator('.canvas__scroll').evaluate((scroll, name) => {
    const top = () => scroll.querySelector(`[data-block="${name}"]`).getBoundingClientRect().top - scroll.getBoundingClientRect().top;
    // Blocks that were far away have only now their true height.
    for (let step = 0; step < 3; step++) scroll.scrollTop += top() - 24;
  }, block);
  await page.waitForTimeout(400);
}

async function shootDesk(page) {
  await page.reload();
  await page.locator('.pic__box img').first().waitFor();
  await page.waitForFunction(() => (document.querySelector('.pic__box img')?.naturalWidth ?? 0) > 0);
  await shoot(page, 'desk');
  await shoot(page, 'desk-dark', { theme: 'dark' });
  await scrollTo(page, 'pullQuote');
  await shoot(page, 'desk-boxes');
  await shoot(page, 'desk-boxes-dark', { theme: 'dark' });
  await page.setViewportSize(PHONE);
  await page.locator('.canvas__scroll').evaluate((scroll) => scroll.scrollTo(0, 0));
  await shoot(page, 'desk-phone', { size: PHONE });
  await scrollTo(page, 'factBox');
  await shoot(page, 'desk-phone-boxes', { size: PHONE });
  await page.setViewportSize(DESK);
  await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
  await page.locator('iframe[data-dressed="true"]').first().waitFor();
  await shoot(page, 'preview');
}

async function shootLibrary(library) {
  await library.reload();
  await library.locator('li.st', { has: library.locator('[data-file="last-boat.galley"]') }).click({ position: { x: 560, y: 8 } });
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

/** The pages that leave, as readers without Galley's typefaces see them. */
async function shootPages(context) {
  for (const file of ['last-boat', 'jisr-al-mina'])
    galley(['export', join(stories, `${file}.galley`), '--purpose', 'proof', '-o', join(folder, file, 'page.html')], env);
  const reader = await context.newPage();
  await reader.goto(pageIn(join(folder, 'last-boat')));
  const size = { width: 900, height: 1200 };
  await shoot(reader, 'page', { size, whole: true });
  await shoot(reader, 'page-dark', { size, theme: 'dark', whole: true });
  await shoot(reader, 'page-phone', { size: PHONE, whole: true });
  await reader.emulateMedia({ media: 'print' });
  await shoot(reader, 'page-print', { size: { width: 703, height: 1000 }, whole: true });
  await reader.emulateMedia({ media: 'screen' });
  await reader.goto(pageIn(join(folder, 'jisr-al-mina')));
  await shoot(reader, 'page-rtl', { size, whole: true });
  await reader.close();
}

const found = findChromium();
if (found === undefined) throw new Error('No Chromium is at hand: set CHROMIUM to one.');
await build();
const { chromium } = await import('@playwright/test');
fillLibrary(stories, env);
const { host, url } = await serve();
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' });
  const library = await context.newPage();
  await library.goto(url);
  await library.getByTestId('library').waitFor();
  const boat = await openLastBoat(context, library, await samplePictures(browser));
  await shootDesk(boat);
  await boat.close();
  const arabic = await open(context, library, 'jisr-al-mina');
  await shoot(arabic, 'desk-rtl');
  await arabic.close();
  await library.bringToFront();
  await shootImport(context, library);
  await shootLibrary(library);
  await shootPages(context);
  if (waiting.size > 0) throw new Error(`Not made: ${[...waiting].join(', ')}.`);
} finally {
  await browser.close();
  host.removeAllListeners('exit');
  host.kill();
  rmSync(folder, { recursive: true, force: true });
}
