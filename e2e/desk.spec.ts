import type { Locator } from '@playwright/test';
import { command, field, newStory, save } from './desk/hands';
import { expect, test } from './shell/test';

test('F6 goes round the regions and back', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  const region = () =>
    page.evaluate(() =>
      document.activeElement?.closest('[data-testid]')?.closest('[data-testid]:not([data-testid^="zone"])')?.getAttribute('data-testid'),
    );
  const seen: (string | null | undefined)[] = [];
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('F6');
    seen.push(await region());
  }
  expect(seen).toEqual(['story-panel', 'checks', 'status', 'bar', 'outline-blocks']);
  await page.keyboard.press('Shift+F6');
  expect(await region()).toBe('bar');
});

test('a field of the panel commits once a visit, and one undo takes it back', async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  const seo = page.getByTestId('story-panel').locator('[data-meta="seoTitle"]');
  await seo.click();
  await page.keyboard.type('A short one');
  await page.keyboard.press('Tab');
  await expect(seo).toHaveValue('A short one');
  await field(page, 'headline').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(seo).toHaveValue('');
  await expect(field(page, 'headline')).toHaveText('Ferry returns');
});

test('words in a field are saved although the field was never left', async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  await page.getByTestId('story-panel').locator('[data-meta="dateline"]').click();
  await page.keyboard.type('Velda');
  await save(page);
  await page.reload();
  await expect(page.getByTestId('story-panel').locator('[data-meta="dateline"]')).toHaveValue('Velda');
});

test('a value that may not stand there says why and stays to be mended', async ({ shell }) => {
  const page = await newStory(shell);
  const slug = page.getByTestId('story-panel').locator('[data-meta="slug"]');
  await slug.fill('no blanks here');
  await slug.press('Enter');
  await expect(page.getByText(/^Slug must be words/)).toBeVisible();
  await slug.fill('no-blanks');
  await slug.press('Enter');
  await expect(page.getByText(/^Slug must be words/)).toBeHidden();
});

test('commands are found by their words and run', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await command(page, 'dark theme');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await command(page, 'theme of the system');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
  await command(page, 'keys');
  await expect(page.getByTestId('keys-dialog')).toContainText('Move block up');
});

test('letters straight after a command of the palette stand where it puts the caret, on a slow machine too', { tag: '@electron' }, async ({
  shell,
}) => {
  // Most of it runs at an eighth of the speed of this machine.
  test.slow();
  const page = await newStory(shell);
  const session = await page.context().newCDPSession(page);
  await page.locator('.ProseMirror [data-block="paragraph"]').click();
  await page.keyboard.type('Before.');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await command(page, 'quote');
  await page.keyboard.type('It came at dawn.');
  await command(page, 'bold');
  await page.keyboard.type('At last.');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const quote = page.locator('.ProseMirror [data-block="quote"]');
  await expect(quote.locator('[data-block="paragraph"]')).toHaveText('It came at dawn.At last.');
  await expect(quote.locator('strong')).toHaveText('At last.');
  await expect(page.locator('.ProseMirror [data-block="paragraph"]').first()).toHaveText('Before.');
  // What opens a dialog of its own keeps the focus in it.
  await command(page, 'keys');
  await expect(page.getByTestId('keys-dialog')).toBeVisible();
  await expect
    .poll(() =>
      page
        .getByTestId('keys-dialog')
        .evaluate((dialog) => dialog.contains(document.activeElement) || dialog.closest('.modal')?.contains(document.activeElement)),
    )
    .toBe(true);
});

/** Where commands are chosen by a press, at the width where each is there: what holds the button, and its name. */
const BARS = [
  { width: 1280, within: 'nav[aria-label="Menu"]', button: 'Insert' },
  { width: 1280, within: '.canvas__bar', button: 'Insert' },
  { width: 800, within: '[data-testid="bar"]', button: 'More' },
  { width: 390, within: '.dockbar', button: 'Insert' },
] as const;

test('letters straight after a command of a bar stand where it puts the caret, on a slow machine too', async ({ shell }) => {
  const page = await newStory(shell);
  const session = await page.context().newCDPSession(page);
  const quotes = page.locator('.ProseMirror [data-block="quote"] [data-block="paragraph"]');
  await page.locator('.ProseMirror [data-block="paragraph"]').click();
  await page.keyboard.type('Before.');
  for (const [at, { width, within, button }] of BARS.entries()) {
    await page.setViewportSize({ width, height: 800 });
    await page.locator(within).getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Quote', exact: true }).first().focus();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('At dawn.');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expect(quotes.nth(at), within).toHaveText('At dawn.');
  }
  await expect(quotes).toHaveCount(BARS.length);
  await expect(page.locator('.ProseMirror [data-block="paragraph"]').first()).toHaveText('Before.');
});

test('letters straight after a menu that leaves the text alone stand where the caret was', async ({ shell }) => {
  const page = await newStory(shell);
  const session = await page.context().newCDPSession(page);
  await page.locator('.ProseMirror [data-block="paragraph"]').click();
  await page.keyboard.type('One');
  const choose = async (button: Locator, row: RegExp): Promise<void> => {
    await button.click();
    await page.getByRole('menuitem', { name: row }).focus();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.keyboard.press('Enter');
  };
  await choose(page.getByRole('navigation', { name: 'Menu' }).getByRole('button', { name: 'View' }), /^Larger text/);
  await page.keyboard.type(' two');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page.locator('.ProseMirror [data-block="paragraph"]')).toHaveText('One two');
  await expect(page.getByTestId('status')).toContainText('110 %');
  await choose(page.getByRole('button', { name: 'Move, turn into, delete' }), /^Quote$/);
  await page.keyboard.type(' three');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page.locator('.ProseMirror [data-block="quote"] [data-block="paragraph"]')).toHaveText('One two three');
});

test('a check shows its place', async ({ shell }) => {
  const page = await newStory(shell);
  await page.locator('.ProseMirror [data-block="paragraph"]').click();
  await command(page, 'picture');
  const check = page.getByTestId('checks').locator('[data-rule="figure.missing"]');
  await check.getByRole('button', { name: /^Show/ }).click();
  await expect(page.locator('.ProseMirror')).toBeFocused();
});

test('size of the text and hidden rails stay for the next story', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await command(page, 'larger text');
  await expect(page.getByTestId('status')).toContainText('110 %');
  await page.getByTestId('outline').waitFor();
  await command(page, 'outline');
  await expect(page.getByTestId('outline')).toBeHidden();
  const other = await newStory(shell);
  await expect(other.getByTestId('status')).toContainText('110 %');
  await expect(other.getByTestId('story-panel')).toBeVisible();
  await expect(other.getByTestId('outline')).toBeHidden();
});
