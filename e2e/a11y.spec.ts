import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { articles } from './desk/articles';
import { findingsInBothThemes } from './desk/axe';
import { command, field, newStory, pasteText } from './desk/hands';
import { chooseHouse, putHouse } from './desk/house';
import { expect, type Shell, test } from './shell/test';

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

// Axe reads nine surfaces in each test, in two themes.
test.setTimeout(240_000);

async function withArticle(shell: Shell, text: string): Promise<Page> {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await pasteText(page, text);
  await page.getByRole('button', { name: 'Open as a story' }).waitFor();
  return page;
}

/** A surface in both themes, with nothing for axe to find. */
async function isClean(page: Page, name: string, where = ''): Promise<void> {
  await test.step(name, async () => expect(await findingsInBothThemes(page, where), name).toEqual([]));
}

/** All that opens over a story, one after the other; the story has one thing that must be fixed. */
async function dialogsAreClean(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByTestId('palette').waitFor();
  await isClean(page, 'palette', '[data-testid="palette"]');
  await page.keyboard.press('Escape');

  await command(page, 'Export');
  await page.getByTestId('gate').getByRole('textbox').first().waitFor();
  await page.getByTestId('export-dialog').getByText('listed').waitFor();
  await isClean(page, 'export with its gate', '[data-testid="export-dialog"]');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+,');
  const settings = page.getByTestId('settings');
  await settings.waitFor();
  await isClean(page, 'settings', '[data-testid="settings"]');
  await settings.getByRole('button', { name: 'Newsroom' }).click();
  await settings.getByRole('button', { name: 'Edit strict' }).click();
  await settings.getByTestId('house-tests').getByText('failed').waitFor();
  await isClean(page, 'a house with a test that fails', '[data-testid="settings"]');
  await page.keyboard.press('Escape');
  await page.setViewportSize(size);
}

/** A house that the sample article does not satisfy, with a test that fails. */
function strictHouse(shell: Shell): void {
  putHouse(shell, 'strict', {
    required: ['kicker'],
    limits: { headline: { characters: 40 } },
    tests: [{ name: 'A short headline', given: { field: 'headline', text: 'Ferry' }, expect: { rules: ['limit.headline'] } }],
  });
}

for (const [name, size] of Object.entries(SIZES))
  test(`axe finds nothing on ${name}, by day and by night`, async ({ shell }) => {
    strictHouse(shell);
    const library = await shell.openLibrary();
    await library.setViewportSize(size);
    await isClean(library, 'library');
    await library.setViewportSize(SIZES.desk);

    const page = await withArticle(shell, articles()[0]?.text ?? '');
    await page.setViewportSize(size);
    await isClean(page, 'import report', '[data-testid="import-dialog"]');
    await page.getByRole('button', { name: 'Open as a story' }).click();
    await expect(field(page, 'byline')).not.toBeEmpty();
    await page.setViewportSize(SIZES.desk);
    await chooseHouse(page, 'strict');
    await page
      .getByTestId('checks')
      .getByRole('button', { name: /checks? passed$/ })
      .click();
    await page.setViewportSize(size);
    await isClean(page, 'desk');
    await dialogsAreClean(page, size);
  });

test('axe finds nothing on an Arabic story, and the chrome stays in its own direction', async ({ shell }) => {
  strictHouse(shell);
  const page = await withArticle(shell, readFileSync('resources/samples/article.ar.txt', 'utf8'));
  await isClean(page, 'import report', '[data-testid="import-dialog"]');
  await page.getByRole('button', { name: 'Open as a story' }).click();
  await expect(page.locator('.ProseMirror')).toHaveCSS('direction', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await chooseHouse(page, 'strict');
  await isClean(page, 'desk');
  await dialogsAreClean(page, SIZES.desk);
});
