import { readFileSync } from 'node:fs';
import { articles } from './desk/articles';
import { copyExport, field, newStory, pasteText, save } from './desk/hands';
import { expect, type Shell, test } from './shell/test';

const [article] = articles();
if (article === undefined) throw new Error('There is no sample article.');

async function imported(shell: Shell) {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await pasteText(page, article?.text ?? '');
  await page.getByRole('button', { name: 'Open as a story' }).click();
  await expect(field(page, 'byline')).toHaveText(article?.byline ?? '');
  return page;
}

test('the dialog lists what will not leave as it stands, and leads there', { tag: '@electron' }, async ({ shell }) => {
  const page = await imported(shell);
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByTestId('export-dialog');
  await expect(dialog.locator('[data-rule="export.zone-unconfirmed"]')).toBeVisible();
  await expect(dialog.locator('[data-rule="alsoRead.unresolved"]')).toHaveCount(2);
  await dialog.locator('[data-rule="export.zone-unconfirmed"]').getByRole('button').click();
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('story-panel').locator('[data-meta="published"]')).toBeFocused();
});

test('nothing moves in the dialog when the list of problems arrives', { tag: '@electron' }, async ({ shell }) => {
  const page = await imported(shell);
  // Every box of every button, each frame from the first in which the dialog stands.
  await page.evaluate(() => {
    const seen = new Set<string>();
    const boxes = (): void => {
      const dialog = document.querySelector('[data-testid="export-dialog"]');
      const parts =
        dialog?.querySelectorAll('.dialog__head, .export__form [role="radio"], .export__form label, .dialog__foot button') ?? [];
      const places = [...parts].map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      });
      const listed = dialog?.querySelectorAll('[aria-label="Problems"] .check').length ?? 0;
      if (places.length > 0) seen.add(JSON.stringify({ listed: listed > 0, places: places.join(', ') }));
      document.documentElement.dataset.boxes = JSON.stringify([...seen]);
      requestAnimationFrame(boxes);
    };
    boxes();
  });
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByTestId('export-dialog');
  await expect(dialog.getByRole('region', { name: 'Problems' }).locator('.check').first()).toBeVisible();
  const seen: { listed: boolean; places: string }[] = await page.evaluate(() =>
    JSON.parse(document.documentElement.dataset.boxes ?? '[]').map((text: string) => JSON.parse(text)),
  );
  expect(seen.map(({ listed }) => listed)).toEqual([false, true]);
  expect(seen[1]?.places).toBe(seen[0]?.places);
});

test('the body for a CMS has no head, and the page has', async ({ shell }) => {
  const page = await imported(shell);
  const body = await copyExport(page, 'Body for a CMS');
  expect(body).not.toContain('<h1');
  expect(body).toContain('<h2');
  const whole = await copyExport(page, 'Whole page');
  expect(whole).toContain('<h1');
  expect(whole).toMatch(/^<!doctype html>/i);
});

test('the HTML is saved as a file', { tag: '@only-web' }, async ({ shell }) => {
  const page = await imported(shell);
  await save(page);
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByTestId('export-dialog');
  await dialog.getByRole('radio', { name: 'As a proof' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save HTML' }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.html$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain(article?.byline ?? '');
});

test('the preview shows the page that leaves, at two widths', { tag: '@electron' }, async ({ shell }) => {
  const page = await imported(shell);
  await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByTestId('preview');
  await expect(preview.locator('iframe')).toHaveCount(2);
  const phone = page.frameLocator('iframe[title*="390"]');
  await expect(phone.locator('h1')).toContainText('A Bridge For Everyone');
  // A frame may be drawn anew while the page settles: asked again then.
  await expect(async () => expect(await phone.locator('body').evaluate(() => window.innerWidth)).toBe(390)).toPass({ timeout: 10_000 });
  await page.getByTestId('bar').getByRole('button', { name: 'Back to the desk' }).click();
  await expect(page.getByTestId('canvas')).toBeVisible();
});
