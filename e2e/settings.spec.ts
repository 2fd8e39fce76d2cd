import { command, field, newStory } from './desk/hands';
import { chooseHouse, noteOf, putHouse } from './desk/house';
import { expect, test } from './shell/test';

test('settings act at once and stay', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await page.keyboard.press('ControlOrMeta+,');
  const settings = page.getByTestId('settings');
  await settings.getByRole('radio', { name: 'Night desk' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await settings.getByRole('button', { name: 'Writing' }).click();
  await expect(page.getByTestId('checks').locator('.check').first()).toBeAttached();
  await settings.getByRole('switch', { name: 'Checks while writing' }).click();
  await settings.getByRole('textbox', { name: 'Your name' }).fill('Asha Rao');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('checks').locator('.check')).toHaveCount(0);
  const other = await newStory(shell);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await field(other, 'headline').click();
  await other.keyboard.type('Ferry returns.');
  await other.waitForTimeout(1200);
  await expect(other.getByTestId('checks').locator('.check')).toHaveCount(0);
});

test('a house is edited with its tests run, and stories follow', { tag: '@electron' }, async ({ shell }) => {
  putHouse(shell, 'short', {
    limits: { headline: { characters: 10 } },
    tests: [{ name: 'A long headline', given: { field: 'headline', text: 'Ferry returns' }, expect: { rules: ['limit.headline'] } }],
  });
  const page = await newStory(shell);
  await chooseHouse(page, 'short');
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  await expect(page.locator('.overset')).toHaveText('rns');
  await command(page, 'settings');
  const settings = page.getByTestId('settings');
  await settings.getByRole('button', { name: 'Newsroom' }).click();
  await settings.getByRole('button', { name: 'Edit short' }).click();
  const file = settings.getByRole('textbox', { name: 'File of short' });
  const tests = settings.getByTestId('house-tests');
  await expect(tests).toContainText('All 1 test passed');
  const text = await file.inputValue();
  await file.fill(text.replace('"characters": 10', '"characters": "ten"'));
  await expect(settings.getByRole('alert')).toContainText('limits.headline.characters');
  await expect(settings.getByRole('button', { name: 'Save house' })).toBeDisabled();
  await file.fill(text.replace('"characters": 10', '"characters": 40'));
  await expect(tests).toContainText('1 test of 1 failed');
  await expect(tests).toContainText('- limit.headline');
  await settings.getByRole('button', { name: 'Save house' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.overset')).toHaveCount(0);
  await expect(noteOf(page, 'headline')).toHaveAttribute('data-note', '13 / 40');
});

test('a house is imported, becomes the usual one, and is removed', async ({ shell }) => {
  const page = await newStory(shell);
  await command(page, 'settings');
  const settings = page.getByTestId('settings');
  await settings.getByRole('button', { name: 'Newsroom' }).click();
  const give = (text: string) =>
    settings.getByTestId('house-file').setInputFiles({ name: 'velda.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('{ "format": 1, "id": "velda" }');
  await expect(page.getByText(/cannot be used/)).toBeVisible();
  await give(JSON.stringify({ format: 1, id: 'velda', title: 'Velda Post', limits: { headline: { characters: 5 } } }));
  const row = settings.locator('[data-house="velda"]');
  await expect(row).toContainText('Velda Post');
  await settings
    .getByRole('button', { name: /^Plain|House of new stories/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Velda Post' }).click();
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(
    settings.getByRole('button', { name: /Velda Post.*House of new stories|House of new stories.*Velda Post/ }).first(),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  await expect(page.locator('.overset')).toHaveText(' returns');
  await command(page, 'settings');
  await settings.getByRole('button', { name: 'Newsroom' }).click();
  await settings.getByRole('button', { name: 'Edit Velda Post' }).click();
  await row.getByRole('button', { name: 'Remove…' }).click();
  await row.getByRole('button', { name: 'Remove “Velda Post”' }).click();
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('checks')).toContainText('The default house stands in.');
  await expect(field(page, 'headline')).toHaveText('Ferry returns');
});
