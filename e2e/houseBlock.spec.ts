import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { emptyDoc } from '../src/blocks/newStory';
import { readFixture } from '../src/blocks/testing/fixture';
import { withoutIds } from '../src/blocks/testing/withoutIds';
import type { JsonNode } from '../src/contract/json';
import { readStory } from '../src/desk/storyOnDisk';
import { countedIds } from '../src/story/ids';
import { textOf } from '../src/story/walk';
import { command, copyExport, save } from './desk/hands';
import { openSheet, type Sheet } from './editor/openSheet';
import { expect, type Shell, test } from './shell/test';

const fixture = readFixture(pathToFileURL(join(process.cwd(), 'src/blocks/declared/declared.ts')), 'full');
const HOUSE = { format: 1, id: 'harbour', title: 'Harbour Post', declared: fixture.choices?.declarations ?? [] };

/** A shell whose data folder holds the house, and an open story of it. */
async function storyOfHouse(shell: Shell, blocks: readonly JsonNode[] = []): Promise<Sheet> {
  mkdirSync(join(shell.home, 'houses'), { recursive: true });
  writeFileSync(join(shell.home, 'houses', 'harbour.json'), JSON.stringify(HOUSE));
  const doc = emptyDoc({ house: 'harbour' }, countedIds('h'));
  const [head, body] = doc.content ?? [];
  const last: JsonNode = { type: 'paragraph', attrs: { id: 'last' }, content: [{ type: 'text', text: 'The whistle went.' }] };
  return openSheet(shell, { ...doc, content: [head ?? doc, { ...body, type: 'body', content: [...blocks, last] }] });
}

const blockIn = (doc: JsonNode): JsonNode | undefined => doc.content?.[1]?.content?.find((node) => node.type === 'declared');
const norm = (node: JsonNode | undefined): unknown => (node === undefined ? null : withoutIds(node));

test('a block that a house declares is inserted, typed, saved, exported and read back', { tag: '@electron' }, async ({ shell }) => {
  const sheet = await storyOfHouse(shell);
  const { page } = sheet;
  await sheet.select(['last', -1]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/match');
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await expect(menu.getByRole('option')).toHaveText([/Match result/]);
  await page.keyboard.press('Enter');

  const block = page.locator('[data-block=declared]');
  await expect(block).toHaveAttribute('aria-label', 'Match result');
  await expect(block.locator('.declared__label').first()).toHaveText('Home side');
  await page.keyboard.type('Harbour Town');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hill Rovers');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2 – 1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A late goal.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The rain stayed away.');
  await block.getByLabel('Stage').selectOption('Final');
  await block.getByLabel('Crowd').fill('52310');
  await block.getByLabel('Crowd').press('Tab');
  await block.getByLabel('Table').fill('https://example.org/table');
  await block.getByLabel('Table').press('Tab');
  await block.getByLabel('After extra time').check();

  const typed = blockIn(await sheet.doc());
  expect(typed?.attrs?.values).toEqual({ stage: 'Final', crowd: 52310, table: 'https://example.org/table', extraTime: true });
  expect(typed?.content?.map((part) => part.type)).toEqual(['declaredLine', 'declaredLine', 'declaredLine', 'declaredText']);
  await save(page);

  const html = await copyExport(page, 'Body for a CMS');
  expect(html).toContain('<aside class="match-result" aria-label="Match result">');
  expect(html).toContain('<p class="crowd">Crowd: 52310.</p>');
  const file = join(shell.root, 'back.html');
  writeFileSync(file, html);
  const house = join(shell.home, 'houses', 'harbour.json');
  const out = join(shell.root, 'back.galley');
  const env = { ...process.env, GALLEY_HOME: shell.home };
  execFileSync(process.execPath, ['out/cli/galley.js', 'import', file, '--house', house, '-o', out], { env });
  const back = await readStory(out);
  if (!back.ok) throw new Error(back.error.message);
  expect(norm(blockIn(back.value.story.doc))).toEqual(norm(typed));

  const saved = await readStory(join(shell.root, 'sheet.galley'));
  if (!saved.ok) throw new Error(saved.error.message);
  expect(norm(blockIn(saved.value.story.doc))).toEqual(norm(typed));
  await page.reload();
  await expect(block.locator('[data-name=home]')).toContainText('Harbour Town');
  await expect(block.getByLabel('Stage')).toHaveValue('Final');
  await expect(block.getByLabel('After extra time')).toBeChecked();
});

test('each value is one step of undo, and a bad address is refused in words', async ({ shell }) => {
  const sheet = await storyOfHouse(shell, [fixture.node]);
  const block = sheet.page.locator('[data-block=declared]');
  await block.getByLabel('Crowd').fill('7');
  await block.getByLabel('Crowd').press('Tab');
  expect(blockIn(await sheet.doc())?.attrs?.values).toMatchObject({ crowd: 7 });
  await sheet.select(['last', -1]);
  await sheet.page.keyboard.press('ControlOrMeta+z');
  expect(blockIn(await sheet.doc())?.attrs?.values).toMatchObject({ crowd: 52310 });
  await block.getByLabel('Table').fill('javascript:alert(1)');
  await block.getByLabel('Table').press('Tab');
  await expect(block.getByRole('alert')).toHaveText('Use an https, http or mailto address.');
  expect(blockIn(await sheet.doc())?.attrs?.values).toMatchObject({ table: 'https://example.org/table?a=1&b=2' });
});

test('a house that changes its block while the story is open loses no text', { tag: '@electron' }, async ({ shell }) => {
  const sheet = await storyOfHouse(shell, [fixture.node]);
  const { page } = sheet;
  const block = page.locator('[data-block=declared]');
  await expect(block).toHaveAttribute('data-declared', 'known');
  const before = blockIn(await sheet.doc());
  const [declared] = HOUSE.declared;
  if (declared === undefined) throw new Error('The fixture declares nothing.');
  const changed = {
    ...HOUSE,
    declared: [
      {
        ...declared,
        fields: [...declared.fields.filter(({ name }) => name !== 'score'), { name: 'referee', label: 'Referee', kind: 'line' }],
        publish: JSON.parse(JSON.stringify(declared.publish).replaceAll('"score"', '"referee"')),
      },
    ],
  };
  writeFileSync(join(shell.home, 'houses', 'harbour.json'), JSON.stringify(changed));
  await page.reload();
  await expect(block.getByText('score (no longer in the house’s block)')).toBeVisible();
  expect(norm(blockIn(await sheet.doc()))).toEqual(norm(before));
  await block.getByRole('button', { name: 'Add “Referee”' }).click();
  await page.keyboard.type('A. Rao');
  expect(JSON.stringify(await sheet.doc())).toContain('A. Rao');
  await expect(block.getByRole('button', { name: /Add/ })).toHaveCount(0);
});

test('two texts of one block never join, and the palette inserts one too', async ({ shell }) => {
  const sheet = await storyOfHouse(shell, [fixture.node]);
  const { page } = sheet;
  await sheet.select(['f2', 3], ['f3', 4]);
  await page.keyboard.press('Backspace');
  await sheet.expectWhole();
  await sheet.select(['last', -1]);
  await command(page, 'Insert Match result');
  await expect(page.locator('[data-block=declared]')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page }).include('[data-block=declared]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('without its house the block stands under its own names, and nothing is lost', async ({ shell }) => {
  const sheet = await storyOfHouse(shell, [{ ...fixture.node, attrs: { ...fixture.node.attrs, block: 'elsewhere' } }]);
  const block = sheet.page.locator('[data-block=declared]');
  await expect(block).toHaveAttribute('data-declared', 'unknown');
  await expect(block).toContainText('not in this house; its text is kept');
  await expect(block).toContainText('Harbour Town');
  await expect(block).toContainText('crowd: 52310');
});

test('the limits of a house’s block stand in the margin from the exact letter, and its words do not count', async ({ shell }) => {
  const sheet = await storyOfHouse(shell);
  const { page } = sheet;
  await expect(page.getByTestId('status')).toContainText('3 words');
  await sheet.select(['last', -1]);
  await command(page, 'Insert Match result');
  const block = page.locator('[data-block=declared]');
  // The palette gives the focus back in a frame of its own.
  await expect(block).toHaveClass(/is-here/);
  await expect(page.locator('.ProseMirror')).toBeFocused();
  const side = 'Harbour Town and the Isles United of Velda';
  await page.keyboard.type(side);
  const overset = block.locator('[data-name=home] .overset');
  await expect(overset).toHaveText(side.slice(40));
  await expect(block).toHaveAttribute('data-note', /Home side 42 \/ 40\n2 over/);
  await expect(page.getByTestId('checks').locator('[data-rule="declared.limit"]')).toContainText('“Home side” has 42 characters');
  await expect(page.getByTestId('status')).toContainText('3 words');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(block.locator('.overset')).toHaveCount(0);
  await expect(block).toHaveAttribute('data-note', /Home side 40 \/ 40/);
  await expect(page.getByTestId('outline')).toContainText('Harbour Town and the Isles United of Vel');
});

test('blocks that the house does not use are not offered', async ({ shell }) => {
  const sheet = await storyOfHouse(shell);
  writeFileSync(join(shell.home, 'houses', 'harbour.json'), JSON.stringify({ ...HOUSE, blocks: ['quote'] }));
  const { page } = sheet;
  await page.reload();
  await sheet.select(['last', -1]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox', { name: 'Insert' }).getByRole('option')).toHaveText([/Paragraph/, /Quote/, /Match result/]);
  // Nor made by signs and keys.
  await page.keyboard.press('Backspace');
  await page.keyboard.type('## Fares');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Quay');
  await page.keyboard.press('ControlOrMeta+Alt+2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> We sail.');
  expect((await sheet.doc()).content?.[1]?.content?.slice(1).map((node) => `${node.type} ${textOf(node)}`)).toEqual([
    'paragraph ## Fares',
    'paragraph - Quay',
    'quote We sail.',
  ]);
});
