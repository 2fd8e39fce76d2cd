import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const given = (name) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : '');
const [folder, block] = [given('--shots'), given('--block')];

/** Serves the gallery on loopback for as long as this runs. */
async function serve() {
  const server = await createServer({
    configFile: false,
    root: join(root, 'src/renderer'),
    publicDir: false,
    cacheDir: join(root, 'node_modules/.cache/vite-gallery'),
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 5199, fs: { allow: [root] }, hmr: folder === '' },
  });
  await server.listen();
  return { server, address: `${server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5199/'}gallery/` };
}

/** A picture of every block in both themes and both directions, at a desk's width and at a phone's. */
async function shoot(address) {
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium is at hand: set CHROMIUM to one.');
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  mkdirSync(resolve(folder), { recursive: true });
  try {
    for (const [theme, dir, width] of SHOTS) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${address}?theme=${theme}&dir=${dir}${block === '' ? '' : `&block=${block}`}`, { timeout: 120_000 });
      await page.waitForSelector('html[data-ready]', { timeout: 120_000 });
      await page.waitForTimeout(1000);
      for (const section of await page.locator('.gallery__block').all())
        await section.screenshot({ path: join(resolve(folder), `${await section.getAttribute('id')}-${theme}-${dir}-${width}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

const SHOTS = [
  ['light', 'ltr', 1440],
  ['dark', 'ltr', 1440],
  ['light', 'rtl', 1440],
  ['dark', 'rtl', 1440],
  ['light', 'ltr', 390],
];

const { server, address } = await serve();
if (folder === '') process.stdout.write(`Every block: ${address}\n  ?theme=dark  &dir=rtl  &block=figure\n`);
else {
  try {
    await shoot(address);
    process.stdout.write(`Pictures are in ${resolve(folder)}\n`);
  } finally {
    await server.close();
  }
}
