import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { BLOCKS } from '../src/blocks';
import { withoutIds } from '../src/blocks/testing/withoutIds';
import type { JsonNode } from '../src/contract/json';
import { readHtml } from '../src/formats/html/readHtml';
import { pageOptions, pictureBehind } from '../src/formats/html/testing/testOptions';
import { writeHtml } from '../src/formats/html/writeHtml';
import { storyFile } from '../src/story/storyFile';
import { walk } from '../src/story/walk';
import { findings, findingsInBothThemes } from './desk/axe';
import { writeEveryBlock } from './desk/everyBlock';
import { expect, type Shell, test } from './shell/test';

const PUBLISHED = { at: '2026-03-07T06:41:05+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };
const STORIES = {
  'left to right': { fixture: 'full', metadata: { language: 'en', section: ['City'], tags: ['harbour'], published: PUBLISHED } },
  'right to left': { fixture: 'rtl', metadata: { language: 'ar', section: ['المدينة'], published: PUBLISHED } },
} as const;

// A page or a desk with every block is read several times over in each test.
test.setTimeout(120_000);

/** Runs the command line as a user does; exit code 1 lists what does not leave as it stands and is no failure here. */
function galley(home: string, ...args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['out/cli/galley.js', ...args], { env: { ...process.env, GALLEY_HOME: home } }, (error, _, errors) => {
      const code = error === null ? 0 : error.code;
      if (code === 0 || code === 1) resolve(code);
      else reject(new Error(`${args.join(' ')}: ${errors}`));
    });
  });
}

/** The story in its file; gives its document. */
function written(folder: string, name: keyof typeof STORIES): Promise<JsonNode> {
  return writeEveryBlock(join(folder, 'every.galley'), STORIES[name].fixture, STORIES[name].metadata);
}

/** Its page as the command line exports it; gives the path. */
async function exported(folder: string, name: keyof typeof STORIES): Promise<string> {
  const file = join(folder, 'every.html');
  await written(folder, name);
  await galley(folder, 'export', join(folder, 'every.galley'), '-o', file);
  return file;
}

async function opened(chrome: Browser | undefined, file: string, width: number): Promise<Page> {
  if (chrome === undefined) throw new Error('This spec needs a browser.');
  const context = await chrome.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** What stands out of the page sideways, with its class; nothing on a page that does not scroll. */
function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement !== null && document.scrollingElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 || one.getBoundingClientRect().left < -1)
      .map((one) => `${one.tagName}.${one.className}`);
  });
}

for (const name of Object.keys(STORIES) as (keyof typeof STORIES)[]) {
  test.describe(`a story with every block, ${name}`, () => {
    test('has every block', async ({ folder }) => {
      const doc = await written(folder, name);
      const types = new Set<string>();
      walk(doc, (node) => void types.add(node.type));
      expect(BLOCKS.map((block) => block.name).filter((block) => !types.has(block))).toEqual([]);
    });

    test('leaves as a page that is valid', async ({ folder }) => {
      const file = await exported(folder, name);
      const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });
      const { results } = await validator.validateString(readFileSync(file, 'utf8'));
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
    });

    test('comes back from its page equal, and leaves with the same bytes again', async ({ folder }) => {
      const doc = await written(folder, name);
      const { html } = writeHtml(storyFile(doc), pageOptions);
      const back = readHtml(html, { source: 'every.html', picture: pictureBehind });
      if (!back.ok) throw new Error(back.error.message);
      expect(withoutIds(back.value.story.doc).content).toEqual(withoutIds(doc).content);
      expect(writeHtml(back.value.story, pageOptions).html).toBe(html);
    });

    test('its page has nothing for axe to find', { tag: '@only-web' }, async ({ chrome, folder }) => {
      const file = await exported(folder, name);
      const page = await opened(chrome, file, 1200);
      for (const width of [1200, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await findingsInBothThemes(page), `${width} pixels`).toEqual([]);
      }
      await page.context().close();
    });

    test('its page stays within a phone and within paper', { tag: '@only-web' }, async ({ chrome, folder }) => {
      const file = await exported(folder, name);
      const page = await opened(chrome, file, 390);
      expect(await sticksOut(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 844 });
      expect(await sticksOut(page)).toEqual([]);
      // A4 less margins of 12 mm, at 96 pixels an inch.
      await page.setViewportSize({ width: 703, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      expect(await sticksOut(page)).toEqual([]);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(255, 255, 255)');
      await page.context().close();
    });

    test('the desk with it has nothing for axe to find, and stays within a phone', async ({ shell }) => {
      const page = await onDesk(shell, name);
      expect(await findingsInBothThemes(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await sticksOut(page)).toEqual([]);
      const beyond = await page.locator('.canvas__scroll').evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      expect(await findings(page), 'phone').toEqual([]);
    });
  });
}

/** Words of the four languages of the house, as long as they come, and an address that no line breaks. */
const WORDS = {
  en: 'Anti-disestablishmentarianism counterrevolutionaries incomprehensibilities at https://example.org/a/very/long/address/that/nobody/would/break/in/a/line',
  hi: 'विश्वविद्यालय अनुदान आयोग की प्रत्यक्षदर्शियों किंकर्तव्यविमूढ़ता अन्तरराष्ट्रीयकरण https://example.org/बहुत-लम्बा-पता-जो-किसी-पंक्ति-में-नहीं-टूटता',
  ar: 'أفاستسقيناكموها المستشفيات الاستراتيجيّات والاستخدامات https://example.org/عنوان-طويل-جدا-لا-ينكسر-في-أي-سطر-من-السطور',
  ml: 'തിരുവനന്തപുരത്തുനിന്നുള്ളവരെക്കുറിച്ചുള്ളതായിരിക്കണമെന്നുമില്ലായിരുന്നെങ്കിലും പ്രവർത്തനക്ഷമമാക്കേണ്ടിയിരുന്നതിനെക്കുറിച്ച് വാർത്താസമ്മേളനത്തിൽ',
} as const;

for (const [language, words] of Object.entries(WORDS)) {
  test(`every block in long words of ${language} stays within a phone and keeps its parts together on paper`, { tag: '@only-web' }, async ({
    chrome,
    folder,
  }) => {
    const story = join(folder, 'long.galley');
    const file = join(folder, 'long.html');
    await writeEveryBlock(story, 'full', { language, section: ['City'], published: PUBLISHED }, words);
    await galley(folder, 'export', story, '-o', file);
    const page = await opened(chrome, file, 320);
    expect(await sticksOut(page), 'phone').toEqual([]);
    // Nothing is cut off either: what is wider than its box scrolls in it.
    expect(await cutOff(page), 'phone').toEqual([]);
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    expect(await sticksOut(page), 'paper').toEqual([]);
    expect(await cutOff(page), 'paper').toEqual([]);
    const apart = await page
      .locator('figure:has(> figcaption):not(.gallery)')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').map((one) => one.outerHTML.slice(0, 200)));
    expect(apart).toEqual([]);
    const alone = await page
      .locator('h1, h2, h3, h4, .live-time')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakAfter !== 'avoid').map((one) => one.outerHTML.slice(0, 200)));
    expect(alone).toEqual([]);
    await page.context().close();
  });
}

/** Elements whose words are wider than they are and cannot be reached. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && /hidden|clip/.test(getComputedStyle(one).overflowX))
      .map((one) => `${one.tagName}.${one.className}`),
  );
}

async function onDesk(shell: Shell, name: keyof typeof STORIES): Promise<Page> {
  await writeEveryBlock(join(shell.root, 'every.galley'), STORIES[name].fixture, STORIES[name].metadata);
  const page = await shell.openStory('every.galley');
  await page.locator('.ProseMirror [data-block="footnotes"]').waitFor();
  return page;
}
