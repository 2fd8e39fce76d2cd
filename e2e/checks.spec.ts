import { command, field, newStory, save } from './desk/hands';
import { chooseHouse, noteOf, putHouse } from './desk/house';
import { expect, test } from './shell/test';

test('what is over a limit is shown from the exact letter, and nothing is cut', async ({ shell }) => {
  putHouse(shell, 'short', { limits: { headline: { characters: 10 } } });
  const page = await newStory(shell);
  await chooseHouse(page, 'short');
  const headline = field(page, 'headline');
  await headline.click();
  await page.keyboard.type('Ferry back');
  await expect(noteOf(page, 'headline')).toHaveAttribute('data-note', '10 / 10');
  await expect(page.locator('.overset')).toHaveCount(0);
  await page.keyboard.type(' കേ home');
  await expect(page.locator('.overset')).toHaveText(' കേ home');
  await expect(noteOf(page, 'headline')).toHaveAttribute('data-note', '17 / 10\n7 over');
  await expect(headline).toHaveText('Ferry back കേ home');
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Backspace');
  await expect(page.locator('.overset')).toHaveCount(0);
  await expect(noteOf(page, 'headline')).toHaveAttribute('data-note', '10 / 10');
});

test('nothing is said while one types', async ({ shell }) => {
  putHouse(shell, 'short', { limits: { headline: { characters: 10 } } });
  const page = await newStory(shell);
  await chooseHouse(page, 'short');
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry');
  await expect(noteOf(page, 'headline')).toHaveAttribute('data-note', '5 / 10');
  await page.evaluate(() => {
    const seen: string[] = [];
    const note = () => {
      const marks = document.querySelectorAll('.overset, [data-rule="limit.headline"]').length;
      if (marks > 0) seen.push(String(document.querySelector('.sheet')?.textContent?.length));
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { seenMarks: seen });
  });
  const words = ' returns to the harbour after nine long years';
  await page.keyboard.type(words, { delay: 40 });
  const during = await page.evaluate(() => (window as unknown as { seenMarks: string[] }).seenMarks.length);
  expect(during).toBe(0);
  await expect(page.locator('.overset')).toHaveText(`${words.slice(5)}`);
});

test('a fix is one undo, and so are all of a kind', async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  const body = page.locator('.ProseMirror [data-block="paragraph"]');
  await body.first().click();
  await page.keyboard.type('One  two three.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Four  five  six.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Seven  eight.');
  const doubles = page.getByTestId('checks').locator('[data-rule="text.double-space"]');
  await expect(doubles).toHaveCount(3);
  await doubles.nth(1).getByRole('button', { name: /^Show/ }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('  ');
  await doubles.first().getByRole('button', { name: /: / }).first().click();
  await expect(body.first()).toHaveText('One two three.');
  await expect(doubles).toHaveCount(2);
  await doubles
    .first()
    .getByRole('button', { name: /^Fix all 2/ })
    .click();
  await expect(body.nth(1)).toHaveText('Four five six.');
  await expect(doubles).toHaveCount(0);
  await body.nth(1).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body.nth(1)).toHaveText('Four  five  six.');
  await expect(body.first()).toHaveText('One two three.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body.first()).toHaveText('One  two three.');
});

test('checks that have passed are named when asked for', async ({ shell }) => {
  const page = await newStory(shell);
  const dock = page.getByTestId('checks');
  const passed = dock.getByRole('button', { name: /checks? passed$/ });
  await expect(passed).toHaveAttribute('aria-expanded', 'false');
  const rows = await dock.locator('.check').count();
  await passed.click();
  expect(await dock.locator('.check').count()).toBeGreaterThan(rows);
  await expect(page.getByTestId('checks-said')).toHaveText(/^Checks: \d+ must fix, \d+ to check$/);
});

test('the gate stops what must be fixed, takes a reason, and lets a proof through', { tag: '@electron' }, async ({ shell }) => {
  putHouse(shell, 'strict', { required: ['standfirst'] });
  const page = await newStory(shell);
  await chooseHouse(page, 'strict');
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  await page.locator('.ProseMirror [data-block="paragraph"]').click();
  await page.keyboard.type('It came at dawn.');
  await command(page, 'copy as html');
  const dialog = page.getByTestId('export-dialog');
  const copy = dialog.getByRole('button', { name: 'Copy HTML' });
  const gate = dialog.getByTestId('gate');
  await expect(gate).toContainText('must be fixed before it is published');
  await expect(copy).toBeDisabled();
  await dialog.getByRole('radio', { name: 'As a proof' }).click();
  await expect(gate).toBeHidden();
  await expect(copy).toBeEnabled();
  await dialog.getByRole('radio', { name: 'To publish' }).click();
  await expect(copy).toBeDisabled();
  const reasons = gate.getByRole('textbox');
  await reasons.first().fill('   …');
  await expect(copy).toBeDisabled();
  await reasons.first().fill('The editor in chief has seen it');
  // Nobody has said it yet.
  await expect(copy).toBeDisabled();
  await gate.getByRole('textbox', { name: 'Your name' }).fill('Nadia Ferro');
  await expect(gate).toContainText('Leaves with reasons');
  await copy.click();
  await page.keyboard.press('Escape');
  const log = page.getByTestId('story-panel').locator('[data-meta="log"]');
  await expect(log).toContainText('exported by Nadia Ferro');
  await expect(log).toContainText('The editor in chief has seen it');
  // What was done is not undone with the words.
  await page.locator('.ProseMirror [data-block="paragraph"]').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(log).toContainText('The editor in chief has seen it');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await save(page);
  await page.reload();
  await expect(log).toContainText('The editor in chief has seen it');
});

test('a reason is for one place and its words, and the name stays', async ({ shell }) => {
  putHouse(shell, 'strict', { checks: { 'tk.left': 'block' } });
  const page = await newStory(shell);
  await chooseHouse(page, 'strict');
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  const lines = page.locator('.ProseMirror [data-block="paragraph"]');
  await lines.click();
  await page.keyboard.type('It came at TK.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('It left at TK.');
  const dialog = page.getByTestId('export-dialog');
  const gate = dialog.getByTestId('gate');
  const copy = dialog.getByRole('button', { name: 'Copy HTML' });
  const reasons = gate.getByRole('textbox', { name: /^Reason/ });
  await command(page, 'copy as html');
  await expect(reasons).toHaveCount(2);
  await gate.getByRole('textbox', { name: 'Your name' }).fill('नादिया');
  await reasons.first().fill('सूत्र गुमनाम है');
  await expect(copy).toBeDisabled();
  await gate.getByRole('button', { name: 'The same for 1 more of this kind' }).click();
  await expect(reasons.nth(1)).toHaveValue('सूत्र गुमनाम है');
  await copy.click();
  await page.keyboard.press('Escape');
  // The log holds: nothing stops it now, and what is in the log is shown as that.
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  await expect(gate).toContainText('Leaves with reasons');
  await expect(gate).toContainText('In the log, by नादिया');
  await expect(copy).toBeEnabled();
  await page.keyboard.press('Escape');
  // Other words: that reason is over, the other one is not.
  await lines.first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Or so they say.');
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  await expect(gate).toContainText('1 thing must be fixed before it is published');
  await expect(copy).toBeDisabled();
  await expect(gate.getByRole('textbox', { name: 'Your name' })).toHaveValue('नादिया');
});
