import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { JsonNode } from '../src/contract/json';
import { guardedStory } from '../src/renderer/editor/testing/guardedStory';
import { openSheet, type Sheet } from './editor/openSheet';
import { expect, test } from './shell/test';

const BLOCKS = 140;

/** The story of the field guard, and paragraphs with a subhead at every thirteenth place after it: long enough to be bundled. */
function longStory(): JsonNode {
  const story = guardedStory();
  const [head, body] = story.content ?? [];
  const more = Array.from({ length: BLOCKS }, (_, at): JsonNode => {
    const words = {
      type: 'text',
      text: `Line ${at} of the long story, with words enough to stand in it. ${'More of them. '.repeat(at % 7)}`.trim(),
    };
    return at % 13 === 6
      ? { type: 'heading', attrs: { id: `l${at}`, level: 2 }, content: [words] }
      : { type: 'paragraph', attrs: { id: `l${at}` }, content: [words] };
  });
  return { ...story, content: [head ?? story, { type: 'body', content: [...(body?.content ?? []), ...more] }] };
}

/** The document without the editor's own bundles. */
async function wordsOf(sheet: Sheet): Promise<JsonNode> {
  return JSON.parse(
    JSON.stringify(await sheet.doc(), (key, value) => (key === 'marks' && value[0]?.type === 'bundle' ? undefined : value)),
  );
}

/** Ids of blocks that begin a bundle and follow one, as they stand on the sheet. */
function seams(page: Page): Promise<string[]> {
  return page.locator('.bundle + .bundle > :first-child').evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? ''));
}

const idBefore = (id: string): string => `l${Number(id.slice(1)) - 1}`;

test.describe('a long story', () => {
  test('is edited across its bundles as any other, and each act is one undo', async ({ shell }) => {
    const sheet = await openSheet(shell, longStory());
    const { page } = sheet;
    const [first = '', second = ''] = (await seams(page)).filter((id) => id.startsWith('l'));
    expect(first).toMatch(/^l\d+$/);
    const before = await wordsOf(sheet);
    const acts: readonly [string, () => Promise<void>][] = [
      ['a word typed over the seam', () => page.keyboard.type('x')],
      ['Backspace over the seam', () => page.keyboard.press('Backspace')],
      ['Enter', () => page.keyboard.press('Enter')],
      ['a move up', () => page.keyboard.press('Alt+Shift+ArrowUp')],
    ];
    for (const [name, act] of acts) {
      await sheet.select([idBefore(first), 4], [first, 4]);
      await act();
      await expect.poll(() => wordsOf(sheet), name).not.toEqual(before);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => wordsOf(sheet), name).toEqual(before);
    }
    await sheet.select([first, 0]);
    await page.keyboard.press('Backspace');
    await expect.poll(() => wordsOf(sheet), 'two lines joined').not.toEqual(before);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => wordsOf(sheet)).toEqual(before);
    await sheet.select([first, 4], [second, 4]);
    await page.keyboard.press('ControlOrMeta+x');
    await sheet.select([second, 4]);
    await page.keyboard.press('ControlOrMeta+v');
    const words = (doc: JsonNode): number => JSON.stringify(doc).match(/of the long story/g)?.length ?? 0;
    await expect.poll(async () => words(await sheet.doc())).toBe(words(before));
  });

  test('leaves no trace of its bundles in the file or on the clipboard', async ({ shell }) => {
    const sheet = await openSheet(shell, longStory());
    const { page } = sheet;
    const [seam = ''] = (await seams(page)).filter((id) => id.startsWith('l'));
    await sheet.select([idBefore(seam), 2], [seam, 2]);
    const copied = await page.locator('.ProseMirror').evaluate((element) => {
      const carried = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: carried, bubbles: true, cancelable: true }));
      return carried.getData('text/html');
    });
    expect(copied).toContain('of the long story');
    expect(copied).not.toContain('bundle');
    await page.keyboard.press('Delete');
    await page.keyboard.press('ControlOrMeta+s');
    const file = join(shell.root, 'sheet.galley');
    const saved = async () => strFromU8(unzipSync(await readFile(file))['story.json'] ?? new Uint8Array());
    await expect.poll(async () => (await saved()).includes(`"${seam}"`)).toBe(false);
    expect(await saved()).not.toContain('bundle');
  });

  test('has the same space between its blocks at a seam as elsewhere', async ({ shell }) => {
    const sheet = await openSheet(shell, longStory());
    const [seam = ''] = (await seams(sheet.page)).filter((id) => id.startsWith('l'));
    await sheet.block(seam).scrollIntoViewIfNeeded();
    const space = async (id: string) => {
      const [above, below] = [await sheet.block(idBefore(id)).boundingBox(), await sheet.block(id).boundingBox()];
      return Math.round((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0));
    };
    expect(await space(seam)).toBe(16);
    const inside = `l${Number(seam.slice(1)) + 1}`;
    await expect(sheet.block(inside)).toHaveAttribute('data-block', 'paragraph');
    expect(await space(inside)).toBe(16);
  });

  test('the keys reach its end and its beginning, and the caret is in sight there', { tag: '@electron' }, async ({ shell }) => {
    const sheet = await openSheet(shell, longStory());
    const { page } = sheet;
    await sheet.select(['headline', 0]);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' The end');
    const last = sheet.block(`l${BLOCKS - 1}`);
    await expect(last).toHaveText(/ The end$/);
    await expect(last).toBeInViewport();
    await page.keyboard.press('Shift+ControlOrMeta+Home');
    expect(await sheet.selection()).toMatchObject({ kind: 'text', line: 'kicker' });
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('The start ');
    await expect(page.locator('[data-block="kicker"]')).toHaveText(/^The start /);
    await expect(page.locator('[data-block="kicker"]')).toBeInViewport();
  });

  test('an entry of the outline brings its block into sight', async ({ shell }) => {
    const sheet = await openSheet(shell, longStory());
    const subhead = sheet.block('l136');
    await expect(subhead).toHaveAttribute('data-block', 'heading');
    const outline = sheet.page.getByTestId('outline');
    await outline.evaluate((rail) => rail.querySelector('.rail__scroll')?.scrollTo(0, 1e6));
    await outline.getByText(/^Line 136/).click();
    await expect(subhead).toBeInViewport();
    expect(await sheet.selection()).toMatchObject({ block: 'l136' });
  });
});
