import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readStory } from '../src/desk/storyOnDisk';
import { copyExport, field, newStory, pasteText, save } from './desk/hands';
import { chooseHouse, putHouse } from './desk/house';
import { expect, test } from './shell/test';

const line = (page: Page, key: string) => page.getByTestId('story-panel').locator(`[data-meta="${key}"]`);

/** Opens a group of the panel that is shut. */
async function group(page: Page, name: string): Promise<void> {
  const turn = page.getByTestId('story-panel').getByRole('button', { name, exact: true });
  if ((await turn.getAttribute('aria-expanded')) === 'false') await turn.click();
}

async function written(page: Page, headline: string): Promise<void> {
  await field(page, 'headline').click({ clickCount: 3 });
  await pasteText(page, headline);
  await expect(field(page, 'headline')).toHaveText(headline);
}

/** Copies the whole page from the export dialog for publishing; gives the HTML. */
function publish(page: Page): Promise<string> {
  return copyExport(page, 'Whole page', 'To publish');
}

test('a time says in words what it means elsewhere', async ({ shell }) => {
  const page = await newStory(shell);
  await line(page, 'published').fill('2025-08-16T05:26:30+05:30[Asia/Kolkata]');
  await line(page, 'published').press('Enter');
  await expect(page.getByTestId('instant-words').first()).toContainText('05:26 IST = Friday 23:56 UTC');
});

test('a slug is kept, written in Latin letters, and locked once the story has left', async ({ shell }) => {
  const page = await newStory(shell);
  await written(page, 'दिल्ली में बारिश');
  const form = page.getByTestId('slug-form');
  await expect(line(page, 'slug')).toHaveAttribute('placeholder', 'दिल्ली-में-बारिश');
  await form.getByRole('radio', { name: 'Latin', exact: true }).click();
  await expect(line(page, 'slug')).toHaveValue('dilli-men-barish');
  await line(page, 'status').click();
  await page.getByRole('option', { name: 'Sent' }).click();
  await expect(line(page, 'slug')).toBeDisabled();
  await expect(page.getByTestId('slug-lock')).toHaveText('Locked: the story has left with it.');
  await page.getByRole('button', { name: 'Unlock the slug' }).click();
  await expect(page.getByTestId('slug-lock')).toContainText('links to it may break');
  await line(page, 'slug').fill('delhi-rain');
  await line(page, 'slug').press('Enter');
  await expect(line(page, 'slug')).toHaveValue('delhi-rain');
});

test('a sponsor and a warning stand above the text that leaves', async ({ shell }) => {
  const page = await newStory(shell);
  await written(page, 'A harbour for all');
  await group(page, 'Flags');
  await line(page, 'sponsored').click();
  await line(page, 'sponsor').fill('Harbour Trust');
  await line(page, 'sponsor').press('Enter');
  await line(page, 'sensitive').click();
  await line(page, 'legal').click();
  const body = await copyExport(page, 'Body for a CMS');
  expect(body).toContain('Sponsored by <span class="sponsor">Harbour Trust</span>');
  expect(body).toContain('<aside class="content-warning" role="note">');
  const whole = await copyExport(page, 'Whole page');
  expect(whole).toContain('"sponsor":{"@type":"Organization","name":"Harbour Trust"}');
  expect(whole).toMatch(/"identifier":"urn:uuid:[0-9a-f-]{36}"/);
  expect(whole).not.toContain('legal');
});

test('a new story has an identifier that nobody types over', async ({ shell }) => {
  const page = await newStory(shell);
  await expect(line(page, 'externalId')).toHaveValue(/^urn:uuid:/);
  await expect(line(page, 'externalId')).not.toBeEditable();
});

test('publishing locks the slug and tells the log, once for the same story; a proof does neither', { tag: '@electron' }, async ({
  shell,
}) => {
  const page = await newStory(shell);
  await written(page, 'A harbour for all');
  await copyExport(page, 'Whole page');
  await expect(line(page, 'slug')).toBeEnabled();
  await expect(line(page, 'log')).toHaveCount(0);
  await publish(page);
  await expect(page.getByRole('status').filter({ hasText: 'The slug “a-harbour-for-all” is locked.' })).toBeVisible();
  await expect(line(page, 'slug')).toBeDisabled();
  await expect(line(page, 'log').getByRole('listitem')).toHaveText([/^exported for the first time/]);
  // What has left has left: an undo takes words back.
  await field(page, 'headline').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'headline')).toHaveText('');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(field(page, 'headline')).toHaveText('A harbour for all');
  await expect(line(page, 'slug')).toBeDisabled();
  await publish(page);
  await expect(line(page, 'log').getByRole('listitem')).toHaveCount(1);
});

test('an update moves the updated time, unless it is a minor one', async ({ shell }) => {
  const page = await newStory(shell);
  await written(page, 'A harbour for all');
  expect(await publish(page)).not.toContain('dateModified');
  await written(page, 'A harbour for all and more');
  const dialog = page.getByTestId('export-dialog');
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByText(/^Updated becomes \d+ \w+ \d{4}, /)).toBeVisible();
  await dialog.getByTestId('update-kind').getByRole('radio', { name: 'Minor' }).click();
  await expect(dialog.getByText('It says no updated time.')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await publish(page)).not.toContain('dateModified');
  await line(page, 'updateKind').click();
  await page.getByRole('option', { name: 'Significant' }).click();
  await written(page, 'A harbour for all and more of it');
  expect(await publish(page)).toMatch(/"dateModified":"\d{4}-/);
  await expect(line(page, 'updated')).not.toHaveValue('');
  await expect(line(page, 'log').getByRole('listitem')).toHaveText([/significant update/, /minor update/, /first time/]);
});

const TAGS = ['Budget', 'Cricket', 'Harbour', 'Monsoon'];
const SECTIONS = [['City'], ['City', 'Crime'], ['Sport']];
const tagsOf = (page: Page) => page.getByTestId('story-panel').locator('.line:has([data-meta="tags"]) .tag');
/** The house has come, and with it what may be chosen. */
const hasList = (field: Locator) => expect(field.locator('xpath=..').getByRole('button')).toBeVisible();
const noteUnder = (page: Page, key: string) => page.getByTestId('story-panel').locator(`.line:has([data-meta="${key}"]) .line__note`);

test('tags come from the house’s list by keys alone, or are written and told', async ({ shell }) => {
  putHouse(shell, 'listed', { tags: TAGS, sections: SECTIONS });
  const page = await newStory(shell);
  await chooseHouse(page, 'listed');
  const tags = line(page, 'tags');
  await hasList(tags);
  await tags.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option')).toHaveText(TAGS);
  await expect(tags).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tagsOf(page)).toHaveText(['Budget', 'Harbour']);
  await expect(page.getByRole('option', { selected: true })).toHaveText(['Budget', 'Harbour']);
  // Taken once more, it is given back.
  await page.keyboard.press('Enter');
  await expect(tagsOf(page)).toHaveText(['Budget']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  // The list narrows; the house's spelling is taken, whatever was typed.
  await page.keyboard.type('mon');
  await expect(page.getByRole('option')).toHaveText(['Monsoon']);
  await page.keyboard.type('soon,');
  await expect(tagsOf(page)).toHaveText(['Budget', 'Monsoon']);
  await page.keyboard.type('Bridges');
  await page.keyboard.press('Enter');
  await expect(tagsOf(page)).toHaveText(['Budget', 'Monsoon', 'Bridges']);
  await expect(noteUnder(page, 'tags')).toHaveText('The house has no tag “Bridges”.');
  await expect(page.getByTestId('checks').locator('[data-rule="tag.unknown"]')).toContainText('The house has no tag “Bridges”.');
  // The list is there again for the next one.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove Bridges' }).focus();
  await page.keyboard.press('Enter');
  await expect(tagsOf(page)).toHaveText(['Budget', 'Monsoon']);
  await expect(noteUnder(page, 'tags')).toHaveText('');
  // Each choice is a step of undo of its own.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(tagsOf(page)).toHaveText(['Budget', 'Monsoon', 'Bridges']);
});

test('the section is one of the house’s, or written and told', async ({ shell }) => {
  putHouse(shell, 'listed', { tags: TAGS, sections: SECTIONS });
  const page = await newStory(shell);
  await chooseHouse(page, 'listed');
  const section = line(page, 'section');
  await hasList(section);
  await section.focus();
  await page.keyboard.type('cri');
  await expect(page.getByRole('option')).toHaveText(['CityCrime']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(section).toHaveValue('City > Crime');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await section.fill('sport');
  await section.press('Enter');
  await expect(section).toHaveValue('Sport');
  await section.fill('Nature > Birds');
  await page.keyboard.press('Tab');
  await expect(section).toHaveValue('Nature > Birds');
  await expect(noteUnder(page, 'section')).toHaveText('The house has no section “Nature > Birds”.');
  // What is half written and given up leaves the section as it was.
  await section.fill('Nat');
  await section.press('Escape');
  await section.press('Escape');
  await expect(section).toHaveValue('Nature > Birds');
  await section.fill('');
  await section.press('Enter');
  await expect(section).toHaveValue('');
  await page.keyboard.press('Tab');
  await section.locator('xpath=..').getByRole('button').click();
  await page.getByRole('option', { name: 'City', exact: true }).click();
  await expect(section).toHaveValue('City');
});

test('the words of a story without lists are free', async ({ shell }) => {
  const page = await newStory(shell);
  await line(page, 'tags').fill('one, two');
  await page.keyboard.press('Tab');
  await expect(tagsOf(page)).toHaveText(['one', 'two']);
  await expect(noteUnder(page, 'tags')).toHaveText('');
});

test('what is written in the panel is in the file and in the house’s page', { tag: '@electron' }, async ({ shell }) => {
  putHouse(shell, 'listed', { name: 'The Harbour Post', tags: TAGS, sections: SECTIONS });
  const page = await newStory(shell);
  await chooseHouse(page, 'listed');
  await written(page, 'A harbour for all');
  for (const name of ['Other headlines', 'Rights']) await group(page, name);
  const texts = {
    section: 'City > Crime',
    dateline: 'KOCHI',
    seoTitle: 'Harbour plan, explained',
    socialTitle: 'The harbour is ours',
    canonical: 'https://post.example/harbour',
    webHeadline: 'All about the harbour',
    printHeadline: 'Harbour opens',
    smsHeadline: 'Harbour open',
    rights: 'All rights reserved',
    copyrightHolder: 'The Harbour Post',
  };
  for (const [key, text] of Object.entries(texts)) {
    await line(page, key).fill(text);
    await line(page, key).blur();
  }
  await line(page, 'embargo').fill('2030-08-16T05:26:30+05:30[Asia/Kolkata]');
  await line(page, 'embargo').press('Enter');
  await expect(page.getByTestId('instant-words').first()).toContainText('05:26 IST = Thursday 23:56 UTC');
  // An embargo that still runs holds publishing up.
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByTestId('gate').locator('[data-rule="time.under-embargo"]')).toContainText('under embargo until 2030-08-16 05:26');
  await page.keyboard.press('Escape');
  const html = await copyExport(page, 'Whole page');
  expect(html).toContain('"articleSection":["City","Crime"]');
  expect(html).toContain('<link rel="canonical" href="https://post.example/harbour">');
  expect(html).toContain('"publisher":{"@type":"Organization","name":"The Harbour Post"}');
  expect(html).not.toContain('2030-08-16');
  await save(page);
  const [name] = readdirSync(shell.root).filter((file) => file.endsWith('.galley'));
  const kept = await readStory(join(shell.root, name ?? ''));
  expect(kept.ok && kept.value.story.doc.attrs).toMatchObject({
    ...texts,
    section: ['City', 'Crime'],
    embargo: { at: '2030-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: true },
  });
});

test('a title is counted by the limits of the house, in letters as one reads them', async ({ shell }) => {
  putHouse(shell, 'short', { limits: { seoTitle: { characters: 5 } } });
  const page = await newStory(shell);
  await chooseHouse(page, 'short');
  await line(page, 'seoTitle').fill('കേരളം news');
  await line(page, 'seoTitle').press('Tab');
  await expect(page.getByTestId('story-panel').getByText('8 / 5 3 over')).toBeVisible();
});
