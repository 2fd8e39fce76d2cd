import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readStory } from '../src/desk/storyOnDisk';
import { articles } from './desk/articles';
import { command, dropFile, field, leave, newStory, pasteText, save } from './desk/hands';
import { samplePng } from './desk/samplePng';
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
  const identifier = page.getByTestId('story-panel').locator('[data-meta="externalId"]');
  const born = await identifier.inputValue();
  expect(born).toMatch(/^urn:uuid:/);
  await field(page, 'headline').click();
  await pasteText(page, article.text);
  await page.getByTestId('import-dialog').getByTestId('answer-zone').getByText('India').click();
  await page.getByRole('button', { name: 'Open as a story' }).click();
  await expect(field(page, 'byline')).toHaveText(article.byline);
  await expect(identifier).toHaveValue(born);
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

test('a figure pasted into another story brings its picture along, and one without stays with its words', { tag: '@electron' }, async ({
  shell,
}) => {
  // Four windows one after the other: a slow machine needs more than a minute.
  test.slow();
  const from = await newStory(shell);
  await field(from, 'headline').click();
  await from.keyboard.type('Harbour');
  await from.locator('.ProseMirror [data-block="paragraph"]').click();
  await command(from, 'picture');
  await dropFile(from.locator('.ProseMirror [data-block="figure"]'), { name: 'a.png', type: 'image/png', bytes: samplePng(64, 40) });
  await field(from, 'caption').click();
  await from.keyboard.type('The pier');
  await save(from);
  await leave(shell, from);
  // As on another day: the picture is in the file and nowhere else.
  rmSync(join(shell.home, 'pictures'), { recursive: true });
  const opened = await shell.openStory('harbour.galley');
  const html = await copyFigure(opened);
  await leave(shell, opened);

  const to = await newStory(shell);
  await field(to, 'headline').click();
  await to.keyboard.type('Bay');
  await to.locator('.ProseMirror [data-block="paragraph"]').click();
  await pasteHtml(to, html);
  await expect(field(to, 'caption')).toHaveText('The pier');
  await save(to);
  const there = await readStory(join(shell.root, 'bay.galley'));
  expect(there.ok && there.value.pictures.size).toBe(1);

  const lost = await newStory(shell);
  await field(lost, 'headline').click();
  await lost.keyboard.type('Quay');
  await lost.locator('.ProseMirror [data-block="paragraph"]').click();
  await pasteHtml(lost, html.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64)));
  await expect(lost.locator('.toasts')).toContainText('not on this machine');
  await expect(field(lost, 'caption')).toHaveText('The pier');
  await expect(lost.getByTestId('checks').locator('[data-rule="figure.missing"]')).toBeVisible();
});

/** Copies the figure of the sheet; the HTML that went to the clipboard. */
async function copyFigure(page: Page): Promise<string> {
  const figure = page.locator('.ProseMirror [data-block="figure"]');
  await figure.locator('img').waitFor();
  await figure.evaluate((element) => {
    const { editor } = element.closest('.ProseMirror') as unknown as {
      editor: { state: { doc: Found }; commands: { setNodeSelection(at: number): void } };
    };
    type Found = { descendants(visit: (node: { type: { name: string } }, at: number) => void): void };
    let place = 0;
    editor.state.doc.descendants((node, at) => {
      if (node.type.name === 'figure') place = at;
    });
    editor.commands.setNodeSelection(place);
  });
  return figure.evaluate((element) => {
    const data = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/html');
  });
}

/** Pastes HTML where the caret is, as the system does. */
async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/html', content);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}
