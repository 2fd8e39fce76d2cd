import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { DEBIAN_BROWSER, installDebian } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const PLAYWRIGHT = { linux: '.cache/ms-playwright', darwin: 'Library/Caches/ms-playwright', win32: 'AppData/Local/ms-playwright' };
const INSIDE = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe'];

/** The Chromium to test with: $CHROMIUM, the system's, Playwright's own; `{ path, from }` or undefined. Asks no network. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there.`);
    return { path: named, from: '$CHROMIUM' };
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  const system = inPath ?? PLACES.find((path) => existsSync(path));
  if (system !== undefined) return { path: system, from: 'the system' };
  const own = playwrightsOwn();
  return own === undefined ? undefined : { path: own, from: "Playwright's cache" };
}

function playwrightsOwn() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), PLAYWRIGHT[process.platform] ?? PLAYWRIGHT.linux);
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => INSIDE.map((path) => join(cache, name, path)))
    .find((path) => existsSync(path));
}

/** As findChromium, but installs Debian's where this is root on Debian and there is none. Throws with what to do. */
export async function ensureChromium({ offline = false } = {}) {
  const found = findChromium();
  if (found !== undefined) return found;
  const problem = await installDebian(DEBIAN_BROWSER, { offline });
  const installed = problem === undefined ? findChromium() : undefined;
  if (installed !== undefined) return { ...installed, from: 'Debian, installed just now' };
  throw new Error(`No Chromium was found (${problem ?? 'Debian installed none'}). Install Chromium or Chrome, or name one in CHROMIUM.`);
}
