import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { nodeOf } from '../src/blocks';
import { HOSTILE, hostileStory } from '../src/formats/html/testing/hostileStory';
import { pageOptions } from '../src/formats/html/testing/testOptions';
import { writeHtml } from '../src/formats/html/writeHtml';
import { textOf, walk } from '../src/story/walk';
import { expect, test } from './shell/test';

/** A picture inside the page: the fixtures' own are on no disk. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** What opening a page from disk did, with no policy of ours around it: dialogs, requests but for the page itself, and errors. */
async function opened(chrome: Browser, file: string, html: string) {
  writeFileSync(file, html);
  const context = await chrome.newContext();
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const address = pathToFileURL(file).href;
  context.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) seen.push(`request ${request.url()}`);
  });
  await page.goto(address);
  for (const link of await page.locator('a').all()) await link.hover();
  await page.waitForTimeout(300);
  return { page, seen, close: () => context.close() };
}

test('a hostile story opens as harmless text', { tag: '@only-web' }, async ({ chrome, folder }) => {
  if (chrome === undefined) throw new Error('This spec needs a browser.');
  const story = hostileStory();
  const { html } = writeHtml(story, { ...pageOptions, address: () => PICTURE, stylesheet: `p::after{content:"${HOSTILE}"}` });
  const { page, seen, close } = await opened(chrome, join(folder, 'page.html'), html);
  expect(seen).toEqual([]);
  expect(await page.title()).toBe(HOSTILE);
  const article = await page.locator('article').evaluate((element) => element.textContent);
  walk(story.doc, (node) => {
    // Raw HTML is source, not words: what leaves of it is looked at below.
    const isText = nodeOf(node.type)?.roles?.code === undefined && node.content?.some((child) => child.text !== undefined);
    if (isText) expect(article).toContain(textOf(node));
  });
  const data = await page
    .locator('script')
    .evaluateAll((scripts) => scripts.map((script) => `${script.getAttribute('type')} ${JSON.parse(script.textContent ?? '')['@type']}`));
  expect(data).toEqual(['application/ld+json NewsArticle', 'application/ld+json BreadcrumbList']);
  const addresses = await page
    .locator('a:not([href^="#"])')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
  expect(addresses.filter((protocol) => protocol !== 'https:')).toEqual([]);
  const handlers = await page
    .locator('*')
    .evaluateAll((all) => all.flatMap((one) => one.getAttributeNames().filter((name) => /^(on|style|data-)/.test(name))));
  expect(handlers).toEqual([]);
  await close();
});

test('the same words unescaped are seen to run and to ask for files', { tag: '@only-web' }, async ({ chrome, folder }) => {
  if (chrome === undefined) throw new Error('This spec needs a browser.');
  const { seen, close } = await opened(chrome, join(folder, 'raw.html'), `<!doctype html><title>raw</title><body>${HOSTILE}</body>`);
  expect(seen.filter((one) => one.startsWith('dialog')).sort()).toEqual(['dialog 1', 'dialog 2']);
  expect(seen.some((one) => one.startsWith('request'))).toBe(true);
  await close();
});
