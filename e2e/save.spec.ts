import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeFile, headlineIn } from './desk/files';
import { command, field, newStory, save } from './desk/hands';
import { reopened, savedStory, storiesIn } from './desk/storyFiles';
import { expect, test } from './shell/test';

test('a new story gets its file by itself once it has a headline and text', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  await expect(page.getByTestId('save-state')).toHaveText('Not on disk yet');
  await page.locator('.ProseMirror [data-block="paragraph"]').click();
  await page.keyboard.type('The first boat left at six.');
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 15_000 });
  expect(readdirSync(shell.root).filter((name) => name.endsWith('.galley'))).toEqual(['ferry-returns.galley']);
});

test('saved, then changed, it says so until it is on disk again', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('One');
  await save(page);
  await page.keyboard.type(' and two');
  await expect(page.getByTestId('save-state')).toHaveText('Not on disk yet');
  await save(page);
  const [file = ''] = readdirSync(shell.root).filter((name) => name.endsWith('.galley'));
  const again = await reopened(shell, page, file);
  await expect(field(again, 'headline')).toHaveText('One and two');
});

test('what was typed just before a reload is there after it', { tag: '@only-web' }, async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Typed and gone at once');
  await page.reload();
  await expect(field(page, 'headline')).toHaveText('Typed and gone at once');
  await save(page);
  await page.locator('.ProseMirror [data-block="paragraph"]').click();
  await page.keyboard.type('More words');
  await page.reload();
  await expect(page.locator('.ProseMirror [data-block="paragraph"]')).toHaveText('More words');
});

test('a lost host keeps the text, and its return writes it', { tag: '@only-web' }, async ({ shell }) => {
  shell.allow(/WebSocket|ERR_CONNECTION|Failed to load/);
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Before');
  await save(page);
  await shell.kill();
  await expect(page.getByText('Galley has stopped answering.')).toBeVisible();
  await page.keyboard.type(' and after');
  await shell.restart();
  await expect(page.getByText('Galley has stopped answering.')).toBeHidden({ timeout: 30_000 });
  await expect(field(page, 'headline')).toHaveText('Before and after');
  await save(page);
});

test('a story without unsaved words follows its file, and undo does not lead back', { tag: '@electron' }, async ({ shell }) => {
  const { page, path } = await savedStory(shell, 'Mine');
  await changeFile(path, 'Theirs');
  await expect(field(page, 'headline')).toHaveText('Theirs');
  await expect(page.locator('.toasts')).toContainText('changed outside Galley and was read again.');
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved/);
  await field(page, 'headline').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'headline')).toHaveText('Theirs');
  await page.keyboard.press('End');
  await page.keyboard.type(' and mine');
  await save(page);
  expect(await headlineIn(path)).toBe('Theirs and mine');
});

test('a story with unsaved words and a file that changed outside keeps both', { tag: '@electron' }, async ({ shell }) => {
  const { page, path } = await savedStory(shell, 'Mine');
  await changeUnderHands(page, path);
  const theirs = readFileSync(path);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByTestId('save-state')).toHaveText('Cannot save: the file changed outside');
  expect(readFileSync(path).equals(theirs)).toBe(true);
  await page.getByRole('button', { name: 'Show theirs' }).click();
  const shown = page.getByTestId('their-text');
  await expect(shown).toContainText('Theirs');
  await shown.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(shown).toBeHidden();
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved/);
  expect(readFileSync(path).equals(theirs)).toBe(true);
  const [copy = ''] = storiesIn(shell).filter((name) => name.includes('conflict'));
  expect(await headlineIn(join(shell.root, copy))).toBe('Mine and yours');
});

test('taking the text of the file keeps the own words in the library', async ({ shell }) => {
  const { page, path } = await savedStory(shell, 'Mine');
  await changeUnderHands(page, path);
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(field(page, 'headline')).toHaveText('Theirs');
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved/);
  const library = await shell.openLibrary();
  await expect(library.locator('[data-file="mine (unsaved text)"]')).toContainText('Mine and yours');
});

test('a file that was deleted is told as that, and Save puts it back', { tag: '@electron' }, async ({ shell }) => {
  const { page, path } = await savedStory(shell, 'Mine');
  rmSync(path);
  await expect(page.getByText('The file was moved or deleted outside Galley.')).toBeVisible();
  await expect(page.getByText('Your text is safe here and in the journal.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved/);
  await expect(page.getByText('The file was moved or deleted outside Galley.')).toBeHidden();
  expect(await headlineIn(path)).toBe('Mine');
});

test('a story can be taken over by another tab, and no word of either is lost', { tag: '@only-web' }, async ({ shell }) => {
  const { page, path } = await savedStory(shell, 'Mine');
  const other = await shell.openStory('mine.galley');
  await other.getByRole('button', { name: 'Take it over' }).click();
  await expect(other.getByText('This story can be read, not changed.')).toBeHidden();
  await expect(page.getByText('Another window has this story now.')).toBeVisible();
  await field(page, 'headline').click();
  await page.keyboard.type(' and late');
  await field(other, 'headline').click();
  await other.keyboard.type(' and theirs');
  await save(other);
  expect(await headlineIn(path)).toBe('Mine and theirs');
  const library = await shell.openLibrary();
  await expect(library.locator('[data-file="mine (unsaved text)"]')).toContainText('Mine and late');
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(field(page, 'headline')).toHaveText('Mine and theirs');
  await expect(other.getByText('Another window has this story now.')).toBeVisible();
  await other.getByRole('button', { name: 'Read it here' }).click();
  await expect(other.getByText('This story can be read, not changed.')).toBeVisible();
});

test('a damaged file is not opened and not touched', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Whole');
  await save(page);
  const [file = ''] = readdirSync(shell.root).filter((name) => name.endsWith('.galley'));
  const { writeFileSync } = await import('node:fs');
  const bytes = readFileSync(join(shell.root, file));
  writeFileSync(join(shell.root, 'cut.galley'), bytes.subarray(0, bytes.length - 40));
  const library = await shell.openLibrary();
  await library.reload();
  const row = library.locator('li', { has: library.locator('[data-file="cut.galley"]') });
  await expect(row.locator('.st__problem')).toBeVisible();
  expect(readFileSync(join(shell.root, 'cut.galley')).length).toBe(bytes.length - 40);
});

/** Types, and changes the file before the words are in it. */
async function changeUnderHands(page: Page, path: string): Promise<void> {
  await page.keyboard.type(' and yours');
  await changeFile(path, 'Theirs');
  await expect(page.getByText('This story changed outside Galley.')).toBeVisible();
}

for (const [way, leaveBy] of [
  ['Open…', (page: Page) => page.keyboard.press('ControlOrMeta+o')],
  ['the browser’s own history', (page: Page) => page.evaluate(() => history.forward())],
] as const)
  test(`the last words are kept when a tab is left by ${way}`, { tag: '@only-web' }, async ({ shell }) => {
    const page = await newStory(shell);
    await field(page, 'headline').click();
    await page.keyboard.type('Ferry returns');
    await save(page);
    // A way forward that leads out of the story.
    await command(page, 'Library');
    await page.getByTestId('library').waitFor();
    await page.goBack();
    await field(page, 'headline').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' at dawn');
    await leaveBy(page);
    const again = await shell.newWindowFor(() => page.locator('[data-file]').click());
    await expect(field(again, 'headline')).toHaveText('Ferry returns at dawn');
  });
