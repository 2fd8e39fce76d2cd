// How much work a story page is to open, in a fresh Chromium each time: Galley's desk against a bare page with raw ProseMirror, interleaved in one run.
//   node bench/load.mjs [--rounds 5] [--words 1000] [--throttle 4]
//   node bench/load.mjs --against CHECKOUT   the same of another checkout that is built, as a third side
// Processor time says what the page costs, whatever else the machine does; the rest is wall clock.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { article } from './typing/article.mjs';
import { percentiles } from './typing/measure.mjs';
import { serveGalley, serveRaw } from './typing/serve.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    words: { type: 'string', default: '1000' },
    throttle: { type: 'string', default: '1' },
    against: { type: 'string' },
  },
});
const words = Number(values.words);
/** What is read of each load, with its name in the table. Milliseconds but for the last. */
const ROWS = {
  fcp: 'first contentful paint',
  open: 'text on the sheet',
  script: 'scripts, main thread',
  layout: 'layout, main thread',
  style: 'style, main thread',
  page: 'page, processor time',
  all: 'browser and host, processor time',
  heap: 'heap, MB',
};

/** Processor time of a process so far, milliseconds: utime and stime of /proc, in hundredths. 0 where there is no /proc. */
function spent(pid) {
  if (pid === undefined || process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function spentByBrowser(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const of = (kinds) => processInfo.filter(({ type }) => kinds(type)).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  return { page: of((type) => type === 'renderer'), all: of(() => true) };
}

/** One load in a browser of its own, from the address to two seconds after the text is there: what was put off is paid for, too. */
async function load({ url, pid, fill }) {
  const browser = await chromium.launch({
    executablePath: findChromium()?.path,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const [session, whole] = [await page.context().newCDPSession(page), await browser.newBrowserCDPSession()];
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (values.throttle !== '1') await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  const before = { ...(await spentByBrowser(whole)), host: spent(pid) };
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  if (fill) {
    await page.waitForFunction(() => window.openParagraphs !== undefined);
    await page.evaluate((paragraphs) => window.openParagraphs(paragraphs), article(words));
  }
  await page.waitForFunction(() => document.querySelectorAll('.ProseMirror p').length > 5);
  const open = performance.now() - started;
  await page.waitForTimeout(2000);
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const after = { ...(await spentByBrowser(whole)), host: spent(pid) };
  const fcp = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  await browser.close();
  return {
    fcp,
    open,
    script: metric('ScriptDuration') * 1000,
    layout: metric('LayoutDuration') * 1000,
    style: metric('RecalcStyleDuration') * 1000,
    page: after.page - before.page,
    all: after.all - before.all + after.host - before.host,
    heap: metric('JSHeapUsedSize') / 1e6,
  };
}

const folder = await mkdtemp(join(tmpdir(), 'galley-load-'));
const raw = await serveRaw(folder);
const galley = async (checkout) => {
  const host = await serveGalley(folder, words, {}, checkout);
  return { url: host.url, pid: host.pid, fill: false, stop: host.stop };
};
const sides = {
  Galley: () => galley(),
  ...(values.against === undefined ? {} : { against: () => galley(resolve(values.against)) }),
  ProseMirror: async () => ({ url: raw.resolvedUrls.local[0], pid: undefined, fill: true, stop: () => {} }),
};
const found = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const names = Object.keys(sides);
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const side = await sides[name]();
      found[name].push(await load(side));
      side.stop();
    }
  }
  console.log(
    `A story of ${words} words opened, medians of ${values.rounds}${values.throttle === '1' ? '' : `, ${values.throttle}x slower processor`}`,
  );
  console.log(['', ...Object.keys(sides)].map((head, at) => (at === 0 ? head.padEnd(34) : head.padStart(12))).join(''));
  for (const [key, label] of Object.entries(ROWS)) {
    const middle = (name) => percentiles(found[name].map((one) => one[key])).p50;
    const ratio = (middle('Galley') / middle('ProseMirror')).toFixed(2);
    console.log(
      label.padEnd(34) +
        Object.keys(sides)
          .map((name) =>
            middle(name)
              .toFixed(key === 'heap' ? 1 : 0)
              .padStart(12),
          )
          .join('') +
        `  ${ratio}x`,
    );
  }
} finally {
  await raw.close();
  await rm(folder, { recursive: true, force: true });
}
