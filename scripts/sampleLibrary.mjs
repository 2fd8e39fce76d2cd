import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = join(root, 'resources/samples');

/** The samples that stand in the library, the last one edited last, and what is set in each. */
const SAMPLES = {
  'palam-ellavarkkum': ['article.ml.txt'],
  'pul-sabke-liye': ['article.hi.txt', 'status=ready', 'targetLength=180'],
  'jisr-al-mina': ['article.ar.txt', 'status=subbing', 'targetLength=120'],
  'ferry-talks': ['article.txt', 'status=draft', 'targetLength=400', 'tags=ferry,bridge'],
  'last-boat': [
    ...['lastBoat.html', 'section=City > Harbour', 'tags=ferry,bridge', 'dateline=Port Velda', 'status=subbing', 'targetLength=400'],
    'published=2026-03-07T06:41:05+05:30',
  ],
};

/** Runs the built command line. What is only listed (a picture to come) ends with 1. */
export function galley(args, env) {
  try {
    execFileSync(process.execPath, [join(root, 'out/cli/galley.js'), ...args], { env, stdio: 'ignore' });
  } catch (error) {
    if (error.status !== 1) throw error;
  }
}

/** Fills `folder` with the samples as stories. Their pictures are still missing: `SAMPLE_PICTURES` are for `last-boat`. */
export function fillLibrary(folder, env) {
  mkdirSync(folder);
  for (const [name, [sample, ...pairs]] of Object.entries(SAMPLES)) {
    const story = join(folder, `${name}.galley`);
    galley(['import', join(samples, sample), '-o', story, '--zone', 'Asia/Kolkata'], env);
    if (pairs.length > 0) galley(['set', story, '--zone', 'Asia/Kolkata', ...pairs], env);
  }
}

/** The pictures of `last-boat` in the order of its figures, drawn by the browser as JPEG. */
export async function samplePictures(browser) {
  const drawn = [];
  for (const name of ['inlet', 'boat', 'bridge']) {
    const page = await browser.newPage({ viewport: name === 'inlet' ? { width: 1600, height: 1000 } : { width: 1200, height: 800 } });
    await page.goto(pathToFileURL(join(samples, 'pictures', `${name}.svg`)).href);
    drawn.push({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 90 }) });
    await page.close();
  }
  return drawn;
}

/** The one page of an export: the `.html` file in a folder. */
export function pageIn(folder) {
  const name = readdirSync(folder).find((file) => file.endsWith('.html'));
  if (name === undefined) throw new Error(`Nothing was exported to ${folder}.`);
  return pathToFileURL(join(folder, name)).href;
}
