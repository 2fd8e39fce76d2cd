import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeEveryBlock } from './desk/everyBlock';
import { command, printedPageIsTold } from './desk/hands';
import { expect, type Shell, test } from './shell/test';

/** A story in a window so low that most of its pictures are far below it. */
async function lowWindow(shell: Shell): Promise<Page> {
  await writeEveryBlock(join(shell.root, 'every.galley'), 'full', { language: 'en' });
  const page = await shell.openStory('every.galley');
  await page.setViewportSize({ width: 1000, height: 300 });
  await page.reload();
  await page.locator('.ProseMirror .pic__box img').last().waitFor({ state: 'attached' });
  expect((await drawn(page)).filter((isDrawn) => !isDrawn).length, 'pictures that wait').toBeGreaterThan(0);
  return page;
}

/** For each picture of the sheet whether it could be drawn now. */
function drawn(page: Page): Promise<readonly boolean[]> {
  return page
    .locator('.ProseMirror .pic__box img')
    .evaluateAll((images) => images.map((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0));
}

/** Writes down, in place of printing, how many pictures of the sheet could not be drawn at that moment. */
async function instead(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.ProseMirror .pic__box img')];
      document.documentElement.dataset.missing = String(images.filter((image) => image.naturalWidth === 0).length);
    };
  });
}

for (const [way, print] of [
  ['its key', (page: Page) => page.keyboard.press('ControlOrMeta+p')],
  ['the palette', (page: Page) => command(page, 'Print')],
] as const)
  test(`printing from the desk by ${way} waits for every picture`, { tag: '@only-web' }, async ({ shell }) => {
    const page = await lowWindow(shell);
    await instead(page);
    await print(page);
    await expect(page.locator('html')).toHaveAttribute('data-missing', '0');
    expect(await drawn(page)).not.toContain(false);
  });

test('a print that the browser began by itself says what was missing, and the next one is whole', { tag: '@only-web' }, async ({
  shell,
}) => {
  const page = await lowWindow(shell);
  await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
  });
  await expect(page.locator('.toasts')).toContainText('had not been fetched for that print. Print once more: all are here now.');
  expect(await drawn(page)).not.toContain(false);
});

test('printing from the preview prints the page that leaves', { tag: '@only-web' }, async ({ shell }) => {
  await writeEveryBlock(join(shell.root, 'every.galley'), 'full', { language: 'en' });
  const page = await shell.openStory('every.galley');
  await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
  await printedPageIsTold(page);
  await page.keyboard.press('ControlOrMeta+p');
  await expect(page.locator('html')).toHaveAttribute('data-printed', /^The page/);
});
