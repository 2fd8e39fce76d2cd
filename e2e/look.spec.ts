import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeEveryBlock } from './desk/everyBlock';
import { expect, type Shell, test } from './shell/test';

/** What can be measured of the look: things stand where the reading direction wants them, nothing is covered or cut, fingers find their targets. */

async function rightToLeft(shell: Shell): Promise<Page> {
  await writeEveryBlock(join(shell.root, 'every.galley'), 'rtl', { language: 'ar' });
  const page = await shell.openStory('every.galley');
  await page.locator('.ProseMirror [data-block="footnotes"]').waitFor();
  return page;
}

async function boxOf(page: Page, selector: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top, bottom };
    });
}

test('what floats over an Arabic story stands on its leading side', async ({ shell }) => {
  const page = await rightToLeft(shell);
  const paragraph = page.locator('.ProseMirror .sheet__body > [data-block="paragraph"]').first();
  await paragraph.hover();
  const text = await paragraph.evaluate((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  });
  const handle = await boxOf(page, '.layer__handle');
  expect(handle.left).toBeGreaterThanOrEqual(text.right);
  expect(handle.left - text.right).toBeLessThan(20);

  await paragraph.click({ clickCount: 3 });
  const bar = await boxOf(page, '.floatbar');
  expect(Math.abs(bar.right - text.right)).toBeLessThan(40);

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const menu = await boxOf(page, '.insert');
  expect(Math.abs(menu.right - text.right)).toBeLessThan(40);
});
