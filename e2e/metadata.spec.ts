import type { Page } from '@playwright/test';
import { copyExport, field, newStory, pasteText } from './desk/hands';
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

test('a time says in words what it means elsewhere', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await line(page, 'published').fill('2025-08-16T05:26:30+05:30[Asia/Kolkata]');
  await line(page, 'published').press('Enter');
  await expect(page.getByTestId('instant-words').first()).toContainText('05:26 IST = Friday 23:56 UTC');
});

test('a slug is kept, written in Latin letters, and locked once the story has left', { tag: '@electron' }, async ({ shell }) => {
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

test('a sponsor and a warning stand above the text that leaves', { tag: '@electron' }, async ({ shell }) => {
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
