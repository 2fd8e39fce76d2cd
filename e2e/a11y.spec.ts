import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { articles } from './desk/articles';
import { command, field, newStory, pasteText } from './desk/hands';
import { expect, type Shell, test } from './shell/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

// Axe reads five whole screens in each test.
test.setTimeout(180_000);

async function findings(page: Page, shell: Shell): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(shell.name === 'electron')
    .withTags(TAGS)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

async function withArticle(shell: Shell, text: string): Promise<Page> {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await pasteText(page, text);
  await page.getByRole('button', { name: 'Open as a story' }).waitFor();
  return page;
}

for (const theme of ['light', 'dark'] as const)
  for (const [name, size] of Object.entries(SIZES))
    test(`axe finds nothing on ${name}, ${theme}`, async ({ shell }) => {
      const library = await shell.openLibrary();
      await library.emulateMedia({ colorScheme: theme });
      await library.setViewportSize(size);
      expect(await findings(library, shell), 'library').toEqual([]);

      const page = await withArticle(shell, articles()[0]?.text ?? '');
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(size);
      expect(await findings(page, shell), 'import report').toEqual([]);
      await page.getByRole('button', { name: 'Open as a story' }).click();
      await expect(field(page, 'byline')).not.toBeEmpty();
      expect(await findings(page, shell), 'desk').toEqual([]);

      await page.keyboard.press('ControlOrMeta+Shift+P');
      await page.getByTestId('palette').waitFor();
      expect(await findings(page, shell), 'palette').toEqual([]);
      await page.keyboard.press('Escape');
      await command(page, 'Export');
      await page.getByTestId('export-dialog').getByText('listed').waitFor();
      expect(await findings(page, shell), 'export').toEqual([]);
    });

test('axe finds nothing on an Arabic story, and the chrome stays in its own direction', async ({ shell }) => {
  const { readFileSync } = await import('node:fs');
  const page = await withArticle(shell, readFileSync('resources/samples/article.ar.txt', 'utf8'));
  await page.getByRole('button', { name: 'Open as a story' }).click();
  await expect(page.locator('.ProseMirror')).toHaveCSS('direction', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  expect(await findings(page, shell)).toEqual([]);
});
