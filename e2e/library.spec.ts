import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command, field, leave, newStory, save } from './desk/hands';
import { expect, type Shell, test } from './shell/test';

/** Makes a story with that headline and section, by hand. */
async function story(shell: Shell, headline: string, section: string): Promise<void> {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type(headline);
  await page.getByTestId('story-panel').locator('[data-meta="section"]').fill(section);
  await page.keyboard.press('Enter');
  await save(page);
  await leave(shell, page);
}

test('an empty folder offers the two ways to begin', async ({ shell }) => {
  const library = await shell.openLibrary();
  await expect(library.getByText('No stories in this folder yet.')).toBeVisible();
  await library.getByRole('button', { name: 'Bring one in…' }).click();
  await expect(library.getByTestId('import-dialog')).toBeVisible();
});

test('stories are filtered by section, found by words and opened by keys', async ({ shell }) => {
  await story(shell, 'Ferry returns', 'City');
  await story(shell, 'Budget passes', 'World');
  const library = await shell.openLibrary();
  await expect(library.locator('[data-file]')).toHaveCount(2);

  const filters = library.getByRole('navigation', { name: 'Filters', exact: true });
  await filters.getByRole('button', { name: /City/ }).click();
  await expect(library.locator('[data-file]')).toHaveText(['Ferry returns']);
  await filters.getByRole('button', { name: /All stories/ }).click();

  await library.getByRole('searchbox').fill('budget');
  await expect(library.locator('[data-file]')).toHaveText(['Budget passes']);
  await library.getByRole('searchbox').fill('');

  await library.getByRole('searchbox').press('ArrowDown');
  await library.keyboard.press('ArrowDown');
  await expect(library.locator('[data-file]').nth(1)).toBeFocused();
  const page = await shell.newWindowFor(() => library.keyboard.press('Enter'));
  await expect(field(page, 'headline')).toHaveText(/Ferry returns|Budget passes/);
});

test('a press on the headline opens a story, a press on its row shows it beside the list', async ({ shell }) => {
  await story(shell, 'Ferry returns', 'City');
  const library = await shell.openLibrary();
  const pages = shell.pages().length;
  await library.locator('li.st').click({ position: { x: 500, y: 8 } });
  await expect(library.locator('.look').getByRole('heading', { name: 'Ferry returns' })).toBeVisible();
  expect(shell.pages()).toHaveLength(pages);
  const page = await shell.newWindowFor(() => library.locator('[data-file]').click());
  await expect(field(page, 'headline')).toHaveText('Ferry returns');
});

test('a story that was open before is opened again from any window', { tag: '@electron' }, async ({ shell }) => {
  await story(shell, 'Ferry returns', 'City');
  const library = await shell.openLibrary();
  // One that is not in the list: it was taken away meanwhile.
  await story(shell, 'Budget passes', 'World');
  rmSync(join(shell.root, readdirSync(shell.root).find((name) => name.startsWith('budget')) ?? ''));
  await command(library, 'Open recent');
  const recent = library.getByTestId('recent-dialog');
  await expect(recent.getByRole('listitem')).toHaveText([/^Ferry returns/]);
  await expect(recent.getByRole('button', { name: /Ferry returns/ })).toBeFocused();
  const page = await shell.newWindowFor(() => library.keyboard.press('Enter'));
  await expect(field(page, 'headline')).toHaveText('Ferry returns');
  await expect(recent).toBeHidden();
});

test('a story goes to the trash and is asked about before', async ({ shell }) => {
  await story(shell, 'Not needed', 'City');
  const library = await shell.openLibrary();
  await library.locator('[data-file]').focus();
  await library.getByRole('button', { name: 'Move to the trash' }).click();
  await library.getByRole('dialog').getByRole('button', { name: 'Move to the trash' }).click();
  await expect(library.locator('[data-file]')).toHaveCount(0);
});
