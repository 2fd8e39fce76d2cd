import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { field, newStory, save } from './desk/hands';
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

test('a story changed outside is kept beside, never overwritten', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Mine');
  await save(page);
  const [file = ''] = readdirSync(shell.root).filter((name) => name.endsWith('.galley'));
  const path = join(shell.root, file);
  const theirs = Buffer.concat([readFileSync(path), Buffer.from(' ')]);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(path, theirs);
  await page.keyboard.type(' and yours');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('This story changed outside Galley.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep both' }).click();
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved/);
  expect(readFileSync(path).equals(theirs)).toBe(true);
  expect(readdirSync(shell.root).filter((name) => name.endsWith('.galley'))).toHaveLength(2);
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

/** Closes the story's window and opens its file again from the library. */
async function reopened(shell: import('./shell/test').Shell, page: import('@playwright/test').Page, file: string) {
  await page.close();
  return shell.openStory(file);
}
