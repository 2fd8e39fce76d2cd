import { articles } from './desk/articles';
import { field, newStory, pasteText } from './desk/hands';
import { expect, test } from './shell/test';

const [article] = articles();
if (article === undefined) throw new Error('There is no sample article.');

test('every decision can be taken back and taken again', async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await pasteText(page, article.text);
  const report = page.getByTestId('import-dialog');
  await expect(report.getByTestId('tally')).toContainText('0 lost');
  const rows = report.locator('li[data-line]');
  const before = await rows.allInnerTexts();
  const buttons = report.locator('.pair__undo');
  const count = await buttons.count();
  expect(count).toBeGreaterThan(8);
  for (const at of [0, 2, count - 1]) {
    await buttons.nth(at).click();
    await expect.poll(() => rows.allInnerTexts()).not.toEqual(before);
    await expect(report.getByTestId('tally')).toContainText('0 lost');
    await report.locator('.pair__undo', { hasText: 'Redo' }).first().click();
    await expect.poll(() => rows.allInnerTexts()).toEqual(before);
  }
});

test('an accepted report is one step of undo', async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await pasteText(page, article.text);
  await page.getByTestId('import-dialog').getByTestId('answer-zone').getByText('India').click();
  await page.getByRole('button', { name: 'Open as a story' }).click();
  await expect(field(page, 'byline')).toHaveText(article.byline);
  await expect(page.getByTestId('story-panel').locator('[data-meta="published.zone"]')).toHaveValue('India');
  await field(page, 'headline').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'headline')).toHaveText('');
  await expect(field(page, 'byline')).toHaveText('');
});

test('the filters show the questions and what was left out', async ({ shell }) => {
  const page = await newStory(shell);
  await page.keyboard.press('ControlOrMeta+Shift+I');
  await page.getByTestId('import-text').fill(article.text);
  await page.getByRole('button', { name: 'Read the text' }).click();
  const report = page.getByTestId('import-dialog');
  await report.getByRole('radio', { name: /^Left out/ }).click();
  await expect(report.locator('li[data-line]')).toHaveCount(2);
  await report.getByRole('radio', { name: /^Questions/ }).click();
  await expect(report.getByTestId('answer-zone')).toBeVisible();
});

test('plain paragraphs stay plain', async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await pasteText(page, article.text);
  await page.getByRole('button', { name: 'Insert as plain paragraphs' }).click();
  const lines = article.text.split('\n').filter((line) => line.trim() !== '').length;
  await expect(page.locator('.ProseMirror [data-block="paragraph"]')).toHaveCount(lines);
  await expect(field(page, 'headline')).toHaveText('');
});

test('a file chosen in the library becomes a story of its own', async ({ shell }) => {
  const library = await shell.openLibrary();
  await library.getByTestId('import-file').setInputFiles({ name: 'wire.txt', mimeType: 'text/plain', buffer: Buffer.from(article.text) });
  const open = library.getByTestId('import-dialog').getByRole('button', { name: 'Open as a story' });
  const page = await shell.newWindowFor(() => open.click());
  await expect(field(page, 'byline')).toHaveText(article.byline);
  await expect(library.locator('[data-file]')).toHaveCount(1);
});

test('what is no text is refused in words and changes nothing', async ({ shell }) => {
  const library = await shell.openLibrary();
  const binary = Buffer.from([0x50, 0x4b, 0, 1, 2, 3, 0, 0]);
  await library.getByTestId('import-file').setInputFiles({ name: 'wire.txt', mimeType: 'text/plain', buffer: binary });
  await expect(library.getByText('“wire.txt” was not taken in.')).toBeVisible();
  await expect(library.locator('[data-file]')).toHaveCount(0);
});
