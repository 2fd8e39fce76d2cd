import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findings } from './desk/axe';
import { writeEveryBlock } from './desk/everyBlock';
import { changeFile } from './desk/files';
import { command, field, newStory, pasteText } from './desk/hands';
import { putHouse } from './desk/house';
import { faults, WINDOWS } from './desk/measures';
import { TALES, writeLater, writeTale } from './desk/tales';
import { expect, test } from './shell/test';

/** The rules of the look that can be measured, on the screens that are seldom seen: in every script, on a phone, on a small laptop and at a desk. */

test.setTimeout(120_000);

/** Measures what a window shows in every size; `before` brings it about where a size hides it. */
async function holds(page: Page, name: string, before: (page: Page) => Promise<unknown> = async () => {}): Promise<void> {
  for (const [size, box] of Object.entries(WINDOWS)) {
    await page.setViewportSize(box);
    await before(page);
    await expect.poll(() => faults(page), { message: `${name}, ${size}` }).toEqual([]);
  }
  await page.setViewportSize(WINDOWS.desk);
}

test('the library holds with long headlines, drafts and a damaged file', { tag: '@only-web' }, async ({ shell }) => {
  shell.allow(/WebSocket|ERR_CONNECTION|Failed to load/);
  const library = await shell.openLibrary();
  await holds(library, 'empty');
  for (const [at, tale] of TALES.entries())
    await writeTale(shell.root, tale.language, tale, {
      section: ['Business and Economy', 'Harbour'],
      status: 'subbing',
      targetLength: at * 100,
    });
  writeFileSync(join(shell.root, 'a-file-with-a-rather-long-name-that-is-no-story.galley'), 'no zip');
  const draft = await newStory(shell);
  await field(draft, 'headline').click();
  await draft.keyboard.type('Unsaved: the talks at the customs house go into a fifth hour tonight');
  await expect(draft.getByTestId('save-state')).toHaveText('Not on disk yet');
  await draft.waitForTimeout(1500);
  await shell.restart();
  await draft.close();

  const page = await shell.openLibrary();
  await page.reload();
  await expect(page.getByText('One story was recovered.')).toBeVisible();
  await holds(page, 'all');
  expect(await headlineShare(page), 'of the width that a headline has on a phone').toBeGreaterThan(0.85);
  for (const { language } of TALES) {
    await page.locator('li.st', { has: page.locator(`[data-file="${language}.galley"]`) }).click({ position: { x: 700, y: 8 } });
    await expect(page.locator('.look h2')).toBeVisible();
    await holds(page, `beside the list: ${language}`);
  }
  expect(await shadedWords(page), 'words of the slip in its fading end').toEqual([]);
  await page.getByRole('button', { name: 'Move to the trash' }).click();
  await holds(page, 'trash');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('nothing has this');
  await holds(page, 'nothing found');
  await command(page, 'About');
  await holds(page, 'about');
});

/** How much of the list's width the narrowest headline may use on a phone. */
async function headlineShare(page: Page): Promise<number> {
  await page.setViewportSize(WINDOWS.phone);
  const shares = await page
    .locator('.st__head')
    .evaluateAll((heads) => heads.map((head) => head.clientWidth / (head.closest('.st')?.clientWidth ?? 1)));
  await page.setViewportSize(WINDOWS.desk);
  return Math.min(...shares);
}

/** Parts of a short slip that stand where its paper fades out. */
function shadedWords(page: Page): Promise<readonly string[]> {
  return page.locator('.slip').evaluate((slip) => {
    const end = slip.getBoundingClientRect().bottom - 72;
    if (slip.scrollHeight > slip.clientHeight) return [];
    return [...slip.children].filter((part) => part.getBoundingClientRect().bottom > end + 1).map((part) => part.textContent ?? '');
  });
}

test('a story of a later Galley is read in its column and its direction', { tag: '@only-web' }, async ({ shell }) => {
  for (const tale of TALES) writeLater(shell.root, tale.language, tale);
  for (const { language } of TALES) {
    const page = await shell.openStory(`${language}.galley`);
    await expect(page.getByText('This story can be read, not changed.')).toBeVisible();
    await holds(page, language);
    await page.setViewportSize(WINDOWS.phone);
    const sheet = page.locator('.sheet--plain');
    const inset = await sheet.evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const [words, canvas] = [range.getBoundingClientRect(), one.closest('.canvas')?.getBoundingClientRect()];
      return Math.min(words.left - (canvas?.left ?? 0), (canvas?.right ?? 0) - words.right);
    });
    expect(inset, 'space beside the words').toBeGreaterThanOrEqual(19);
    await page.setViewportSize(WINDOWS.desk);
    await expect(sheet).toHaveCSS('direction', language === 'ar' ? 'rtl' : 'ltr');
    expect(await findings(page, '[data-testid="canvas"]'), 'axe').toEqual([]);
    // No page is made of what is not known whole: its keys do nothing.
    await expect(page.getByTestId('bar').getByRole('button', { name: 'Export…' })).toBeDisabled();
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await page.keyboard.press('ControlOrMeta+Alt+p');
    await expect(page.getByTestId('checks')).toBeVisible();
    await expect(sheet).toBeVisible();
    await page.close();
  }
});

test('what opens over a story holds', { tag: '@only-web' }, async ({ shell }) => {
  putHouse(shell, 'strict', {
    title: 'The Velda Evening Post and Harbour Gazette, weekend',
    limits: { headline: { characters: 40 } },
    tests: [{ name: 'A short headline', given: { field: 'headline', text: 'Ferry' }, expect: { rules: ['limit.headline'] } }],
  });
  await writeTale(shell.root, 'hindi', TALES[1]);
  const page = await shell.openStory('hindi.galley');
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByTestId('palette').waitFor();
  await holds(page, 'palette');
  await page.getByTestId('palette').getByRole('combobox').fill('zzzz');
  await expect(page.getByText('No command has these words.')).toBeVisible();
  await holds(page, 'palette without a command');
  expect(await findings(page, '[data-testid="palette"]'), 'palette without a command').toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+/');
  await page.getByTestId('keys-dialog').waitFor();
  await holds(page, 'keys');
  expect(await findings(page, '[data-testid="keys-dialog"]'), 'keys').toEqual([]);
  await page.keyboard.press('Escape');
  await command(page, 'Save as');
  await page.getByTestId('save-as-dialog').waitFor();
  await holds(page, 'save as');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+,');
  const settings = page.getByTestId('settings');
  for (const name of ['Appearance', 'Writing', 'Files', 'Newsroom']) {
    await settings.getByRole('button', { name, exact: true }).click();
    await holds(page, name);
  }
  await page.setViewportSize(WINDOWS.phone);
  await expect(settings.getByRole('button', { name: 'Files', exact: true })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize(WINDOWS.desk);
  await settings.getByRole('button', { name: 'Edit The Velda' }).click();
  await settings.getByTestId('house-tests').getByText('failed').waitFor();
  await holds(page, 'a house with a test that fails', () => settings.getByTestId('house-tests').scrollIntoViewIfNeeded());
  const file = settings.getByRole('textbox', { name: /^File of/ });
  await file.fill((await file.inputValue()).replace('"characters": 40', '"characters": "forty"'));
  await settings.getByRole('alert').waitFor();
  await holds(page, 'a house that cannot be used', () => settings.getByRole('alert').scrollIntoViewIfNeeded());
});

test('what floats over an Arabic sheet holds, and speaks in the direction of its words', { tag: '@only-web' }, async ({ shell }) => {
  await writeEveryBlock(join(shell.root, 'every.galley'), 'rtl', { language: 'ar' });
  const page = await shell.openStory('every.galley');
  for (const [size, box] of Object.entries(WINDOWS)) {
    await page.setViewportSize(box);
    await page.locator('.ProseMirror .pic__open').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect.poll(() => faults(page), { message: `picture, ${size}` }).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page
      .locator('.ProseMirror [data-block="alsoRead"]')
      .first()
      .getByRole('button', { name: /^Change/ })
      .click();
    await expect(page.locator('.box__title')).toHaveCSS('direction', 'rtl');
    await expect.poll(() => faults(page), { message: `Also Read, ${size}` }).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('what is said when a story cannot be saved holds', { tag: '@only-web' }, async ({ shell }) => {
  shell.allow(/WebSocket|ERR_CONNECTION|Failed to load/);
  const [, , arabic] = TALES;
  await writeTale(shell.root, 'arabic', arabic);
  const path = join(shell.root, 'arabic.galley');
  const page = await shell.openStory('arabic.galley');
  await field(page, 'byline').click();
  await page.keyboard.type('x');
  await changeFile(path, `${arabic.headline} ٢`);
  await expect(page.getByText('This story changed outside Galley.')).toBeVisible();
  await holds(page, 'changed outside');
  await page.getByRole('button', { name: 'Show theirs' }).click();
  await page.getByTestId('their-text').waitFor();
  await holds(page, 'their text');
  await page.getByTestId('their-text').getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved/);
  await holds(page, 'what was done');
  rmSync(path);
  await expect(page.getByText('The file was moved or deleted outside Galley.')).toBeVisible();
  await holds(page, 'gone');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved/);
  const other = await shell.openStory('arabic.galley');
  await holds(other, 'open elsewhere');
  await other.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByText('Another window has this story now.')).toBeVisible();
  await holds(page, 'taken over');
  await shell.kill();
  await expect(page.getByText('Galley has stopped answering.')).toBeVisible();
  await holds(page, 'no answer');
});

for (const [language, name] of [
  ['Arabic', 'article.ar.txt'],
  ['Malayalam', 'article.ml.txt'],
] as const)
  test(`from import to export nothing is cut or crowded in ${language}`, { tag: '@only-web' }, async ({ shell }) => {
    putHouse(shell, 'strict', { required: ['kicker'], limits: { headline: { characters: 40 } } });
    const page = await newStory(shell);
    await holds(page, 'new story');
    await field(page, 'headline').click();
    await pasteText(page, readFileSync(`resources/samples/${name}`, 'utf8'));
    await page.getByRole('button', { name: 'Open as a story' }).waitFor();
    await holds(page, 'import report');
    await page.getByRole('button', { name: 'Open as a story' }).click();
    await expect(field(page, 'byline')).not.toBeEmpty();
    await page.getByTestId('checks').locator('.check').first().waitFor();
    await holds(page, 'desk');
    await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
    await page.getByTestId('export-dialog').getByText('listed').waitFor();
    await holds(page, 'export');
    await page.keyboard.press('Escape');
    await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
    await page.locator('iframe[data-dressed="true"]').first().waitFor();
    await holds(page, 'preview');
    await page.setViewportSize(WINDOWS.phone);
    // The sheets of a phone belong to the desk: none of their buttons is there to press in vain.
    await expect(page.getByTestId('dockbar')).toHaveCount(0);
  });
