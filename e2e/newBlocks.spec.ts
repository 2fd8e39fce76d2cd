import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BLOCKS } from '../src/blocks';
import { emptyDoc } from '../src/blocks/newStory';
import { readFixture } from '../src/blocks/testing/fixture';
import type { JsonNode } from '../src/contract/json';
import { writeStory } from '../src/desk/storyOnDisk';
import { countedIds } from '../src/story/ids';
import { storyFile } from '../src/story/storyFile';
import { mapNodes, walk } from '../src/story/walk';
import { samplePng } from './desk/samplePng';
import { openSheet, Sheet } from './editor/openSheet';
import { type Shell, test } from './shell/test';

const NAMES = BLOCKS.flatMap(({ name, insert }) => (insert === undefined ? [] : [name]));
const full = (name: string): JsonNode => readFixture(new URL(`../src/blocks/${name}/${name}.ts`, import.meta.url), 'full').node;
/** The same without its pictures, which no test has: those that are nowhere are emptied when the shell has said so. */
const withoutPictures = (whole: JsonNode): JsonNode =>
  mapNodes(whole, (node) =>
    node.type === 'figure' ? { ...node, attrs: { ...node.attrs, picture: '', pictureWidth: 0, pictureHeight: 0, crop: null } } : node,
  );
const line = (id: string, text: string): JsonNode => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });

function storyOf(...body: readonly JsonNode[]): JsonNode {
  const doc = emptyDoc({}, countedIds());
  return { ...doc, content: [doc.content?.[0] ?? doc, { type: 'body', content: body }] };
}

/** Blocks of the body without their ids, which a copy has of its own. */
async function bare(sheet: Sheet): Promise<readonly JsonNode[]> {
  const strip = (node: JsonNode): JsonNode => {
    const { id: _id, ...attrs } = node.attrs ?? {};
    return {
      ...node,
      ...(node.attrs === undefined ? {} : { attrs }),
      ...(node.content === undefined ? {} : { content: node.content.map(strip) }),
    };
  };
  return ((await sheet.doc()).content?.[1]?.content ?? []).map(strip);
}

/** Copies or cuts what is selected and gives what came on the clipboard. */
function takeSelection(sheet: Sheet, how: 'copy' | 'cut'): Promise<{ readonly text: string; readonly html: string }> {
  return sheet.page.locator('.ProseMirror').evaluate((element, type) => {
    const data = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }));
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  }, how);
}

function paste(sheet: Sheet, data: { readonly text: string; readonly html: string }): Promise<void> {
  return sheet.page.locator('.ProseMirror').evaluate((element, { text, html }) => {
    const carried = new DataTransfer();
    carried.setData('text/plain', text);
    if (html !== '') carried.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  }, data);
}

/** True where a block of that name is selected whole. */
async function holds(sheet: Sheet, name: string): Promise<boolean> {
  return (await sheet.selection()).node === name;
}

/** Selects everything from the first line of the body to its last. */
function selectBody(sheet: Sheet): Promise<void> {
  return sheet.select(['first', 0], ['last', -1]);
}

async function openSecond(shell: Shell, doc: JsonNode): Promise<Sheet> {
  const written = await writeStory(join(shell.root, 'second.galley'), storyFile(doc), new Map());
  if (!written.ok) throw new Error(written.error.message);
  const page = await shell.openStory('second.galley');
  await page.locator('.ProseMirror').waitFor();
  return new Sheet(page);
}

test.describe('every block in the hand of a sub-editor', () => {
  test('all of them are copied from one story into another to the letter, and cut and undone', { tag: '@electron' }, async ({ shell }) => {
    // Two stories with every block: a slow machine needs more than a minute.
    test.slow();
    const blocks = NAMES.map((name) => withoutPictures(full(name)));
    const sheet = await openSheet(shell, storyOf(line('first', 'Words before.'), ...blocks, line('last', 'Words after.')));
    await selectBody(sheet);
    const copied = await takeSelection(sheet, 'copy');
    const source = await bare(sheet);
    const second = await openSecond(shell, storyOf(line('here', 'Stays.'), { type: 'paragraph', attrs: { id: 'empty' } }));
    await second.select(['empty', 0]);
    const before = await second.doc();
    await paste(second, copied);
    await second.expectWhole();
    expect((await bare(second)).slice(1)).toEqual(source);
    const ids: string[] = [];
    walk(await second.doc(), (node) => {
      if (typeof node.attrs?.id === 'string' && node.type !== 'footnote') ids.push(node.attrs.id);
    });
    expect(new Set(ids).size).toBe(ids.length);
    await second.expectUndone(before);
    const whole = await sheet.doc();
    await sheet.page.bringToFront();
    await selectBody(sheet);
    await takeSelection(sheet, 'cut');
    await sheet.expectWhole();
    await sheet.expectUndone(whole);
  });

  test('a pasted picture that is nowhere is missing, and one undo takes the paste back', async ({ shell }) => {
    const sheet = await openSheet(shell, storyOf(line('first', 'Words before.'), { type: 'paragraph', attrs: { id: 'last' } }));
    await sheet.select(['last', 0]);
    const before = await sheet.doc();
    const carried = storyOf(full('factBox'), full('gallery'));
    const slice = JSON.stringify({ content: carried.content?.[1]?.content }).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    await paste(sheet, { text: 'boxes', html: `<div data-galley-slice="${slice}"></div>` });
    await expect(sheet.page.locator('.ProseMirror [data-block=figure]')).not.toHaveCount(0);
    await expect(sheet.page.getByText(/not on this machine/)).toBeVisible();
    await sheet.expectWhole();
    await sheet.expectUndone(before);
    await sheet.page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(sheet.page.locator('.ProseMirror [data-block=gallery]')).toHaveCount(1);
    await sheet.expectWhole();
    expect(JSON.stringify(await sheet.doc())).not.toMatch(/[0-9a-f]{64}\.(jpg|png|webp)/);
  });

  test('each is inserted by the stroke and taken back', async ({ shell }) => {
    // Twenty blocks one after the other: a slow machine needs more than a minute.
    test.slow();
    const sheet = await openSheet(shell, storyOf(line('first', 'Words before.'), { type: 'paragraph', attrs: { id: 'last' } }));
    const { page } = sheet;
    for (const block of BLOCKS) {
      if (block.insert === undefined) continue;
      await test.step(block.name, async () => {
        const before = await sheet.doc();
        await sheet.select(['last', 0]);
        await page.keyboard.type('/');
        const row = page.locator(`#insert-${block.name}`);
        await row.scrollIntoViewIfNeeded();
        await row.click();
        await expect.poll(async () => (await bare(sheet)).some((node) => node.type === block.name)).toBe(true);
        await sheet.expectWhole();
        for (let at = 0; at < 3 && JSON.stringify(await sheet.doc()) !== JSON.stringify(before); at += 1)
          await page.keyboard.press('ControlOrMeta+z');
        expect(await sheet.doc()).toEqual(before);
      });
    }
  });

  test('each is inserted, moved, doubled, turned, deleted and taken back by keys alone', async ({ shell }) => {
    const sheet = await openSheet(shell, storyOf(line('first', 'Words before.'), { type: 'paragraph', attrs: { id: 'last' } }));
    const { page } = sheet;
    const { keyboard } = page;
    const types = async () => ((await sheet.doc()).content?.[1]?.content ?? []).map((node) => node.type);
    await sheet.select(['last', 0]);
    for (const { name, label, insert, turn } of BLOCKS) {
      if (insert === undefined || name === 'paragraph') continue;
      await test.step(name, async () => {
        const before = await sheet.doc();
        await keyboard.type(`/${label.toLowerCase()}`);
        const row = page.locator(`#insert-${name}`);
        await expect(row).toBeVisible();
        // Another block may have the word among its own, and stand first.
        for (let at = 0; at < 9 && (await row.getAttribute('aria-selected')) !== 'true'; at += 1) await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
        await expect.poll(types).toContain(name);
        await sheet.expectWhole();
        // Whatever the caret stands in, Esc takes the block, once more what it stands in, and the keys of a block do what they say.
        for (let at = 0; at < 2 && !(await holds(sheet, name)); at += 1) await keyboard.press('Escape');
        for (let at = 0; at < 3 && !(await holds(sheet, name)); at += 1) await keyboard.press('ArrowUp');
        expect(await holds(sheet, name), 'the block is in hand').toBe(true);
        const inserted = await types();
        const count = inserted.filter((type) => type === name).length;
        await keyboard.press('Alt+Shift+ArrowUp');
        await expect.poll(types).not.toEqual(inserted);
        await keyboard.press('Alt+Shift+ArrowDown');
        await expect.poll(types).toEqual(inserted);
        await keyboard.press('ControlOrMeta+Shift+d');
        await expect.poll(async () => (await types()).filter((type) => type === name).length).toBe(count + 1);
        await sheet.expectWhole();
        await keyboard.press('ControlOrMeta+z');
        await expect.poll(types).toEqual(inserted);
        if (turn !== undefined && name !== 'heading') {
          await keyboard.press('ControlOrMeta+Shift+p');
          const palette = page.getByTestId('palette');
          await palette.getByRole('combobox').fill('Turn into subhead');
          await keyboard.press('Enter');
          await expect(palette).toBeHidden();
          await expect.poll(types).not.toContain(name);
          await sheet.expectWhole();
          await keyboard.press('ControlOrMeta+z');
          await expect.poll(types).toEqual(inserted);
        }
        for (let at = 0; at < 2 && !(await holds(sheet, name)); at += 1) await keyboard.press('Escape');
        expect(await holds(sheet, name), 'the block is in hand again').toBe(true);
        await keyboard.press('Delete');
        await expect.poll(types).not.toContain(name);
        for (let at = 0; at < 12 && JSON.stringify(await sheet.doc()) !== JSON.stringify(before); at += 1)
          await keyboard.press('ControlOrMeta+z');
        expect(await sheet.doc()).toEqual(before);
        await sheet.select(['last', 0]);
      });
    }
  });

  test('what Sheets, LibreOffice, Word, Google Docs and WordPress put on the clipboard keeps its words', async ({ shell }) => {
    const sheet = await openSheet(shell, storyOf(line('first', 'Words before.'), { type: 'paragraph', attrs: { id: 'last' } }));
    const table = '<table><tbody><tr><td>Quay</td><td>Boats</td></tr><tr><td>North</td><td>12</td></tr></tbody></table>';
    const rows: readonly (readonly [name: string, html: string, types: readonly string[], words: readonly string[]])[] = [
      [
        'Sheets',
        `<meta charset='utf-8'><google-sheets-html-origin><style></style>${table}</google-sheets-html-origin>`,
        ['table'],
        ['Quay', '12'],
      ],
      [
        'LibreOffice',
        `<html><head><meta name="generator" content="LibreOffice"/></head><body>${table.replaceAll('<td>', '<td align="left"><font face="Arial">').replaceAll('</td>', '</font></td>')}</body></html>`,
        ['table'],
        ['North', '12'],
      ],
      [
        'Word',
        `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><h1>Tide tables</h1><p class=MsoNormal>The pier<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> stands.<o:p></o:p></p>${table}<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> Built in stone.</p></div></div></body></html>`,
        ['heading', 'paragraph', 'table', 'footnotes'],
        ['Tide tables', 'The pier', 'stands.', 'Built in stone.'],
      ],
      [
        'Google Docs',
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span>Ferries</span></h2><p dir="ltr"><span style="font-weight:700">Bold</span><span> start</span></p><ul><li dir="ltr"><p dir="ltr"><span>One stop</span></p></li></ul></b>`,
        ['heading', 'paragraph', 'bulletList'],
        ['Ferries', 'Bold start', 'One stop'],
      ],
      [
        'WordPress',
        '<!-- wp:heading --><h2 class="wp-block-heading">Fares</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Two coins.</p><!-- /wp:paragraph --><!-- wp:quote --><blockquote class="wp-block-quote"><p>We sail.</p><cite>The master</cite></blockquote><!-- /wp:quote --><!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->',
        ['heading', 'paragraph', 'quote', 'divider'],
        ['Fares', 'Two coins.', 'We sail.', 'The master'],
      ],
    ];
    for (const [name, html, types, words] of rows) {
      await test.step(name, async () => {
        const before = await sheet.doc();
        await sheet.select(['last', 0]);
        await paste(sheet, { text: words.join('\n'), html });
        await sheet.expectWhole();
        const body = await bare(sheet);
        const found = body.map((node) => node.type);
        for (const type of types) expect(found, `${name}: ${found}`).toContain(type);
        const text = await sheet.page.locator('.sheet__body').textContent();
        for (const word of words) expect(text, name).toContain(word);
        await sheet.expectUndone(before);
      });
    }
  });

  test('several pictures dropped together are a gallery, and one undo takes it back', { tag: '@electron' }, async ({ shell }) => {
    const sheet = await openSheet(shell, storyOf(line('first', 'Words before.'), line('last', 'Words after.')));
    const before = await sheet.doc();
    const base64 = samplePng(64, 48).toString('base64');
    await sheet.block('first').evaluate((element, picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      for (const name of ['one.png', 'two.png']) data.items.add(new File([bytes], name, { type: 'image/png' }));
      const { left, top } = element.getBoundingClientRect();
      const at = { clientX: left + 5, clientY: top + 5 };
      element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...at }));
    }, base64);
    await expect(sheet.page.locator('[data-block=gallery] [data-block=figure]')).toHaveCount(2);
    await sheet.expectWhole();
    await sheet.page.locator('.ProseMirror').focus();
    await sheet.expectUndone(before);
  });

  test('the menu of the handle is short, and the other blocks stand beside it', async ({ shell }) => {
    const sheet = await openSheet(shell, storyOf(line('first', 'Words before.'), line('last', 'Words after.')));
    const { page } = sheet;
    await sheet.block('last').hover();
    await page.locator('.layer__handle button').click();
    expect(await page.getByRole('menuitem').count()).toBeLessThanOrEqual(10);
    await page.getByRole('menuitem', { name: 'Another block' }).hover();
    await page.getByRole('menuitem', { name: 'Fact box' }).click();
    await expect(page.locator('[data-block=factBox]')).toContainText('Words after.');
    await sheet.expectWhole();
    // The palette finds a block by a word of another language.
    await page.keyboard.press('ControlOrMeta+Shift+p');
    await page.getByTestId('palette').getByRole('combobox').fill('ചിത്രശാല');
    await expect(page.getByTestId('palette').getByRole('option')).toHaveText([/Gallery/]);
  });
});
