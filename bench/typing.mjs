// Typing in Galley's own desk against raw ProseMirror: real key events in headless Chromium, key to paint, interleaved in one run.
//   node bench/typing.mjs [--rounds 3] [--keys 100] [--words 1000,10000,50000] [--paced]
// A frame is drawn as soon as it is asked for: paced by a screen, a key waits up to 17 ms for its frame, by chance, and both sides look alike
// at p95 and jump about at p50. --paced: with that wait, as a hand meets it.
//   node bench/typing.mjs --checks [--rounds 4] [--words 50000]: the desk with its checks on against off, and the noise of the run
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { article } from './typing/article.mjs';
import { compareChecks } from './typing/compareChecks.mjs';
import { percentiles, typeEverywhere, watchKeys } from './typing/measure.mjs';
import { serveGalley, serveRaw } from './typing/serve.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    keys: { type: 'string', default: '100' },
    words: { type: 'string', default: '1000,10000,50000' },
    checks: { type: 'boolean', default: false },
    paced: { type: 'boolean', default: false },
  },
});
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const GOALS = { 1000: 1.2, 10000: 1.2, 50000: 0.85 };

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
  args: ['--no-sandbox', '--disable-background-networking', ...(values.paced ? [] : UNPACED)],
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
