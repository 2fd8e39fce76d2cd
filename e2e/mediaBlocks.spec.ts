import { emptyDoc } from '../src/blocks/newStory';
import { readFixture } from '../src/blocks/testing/fixture';
import type { JsonNode } from '../src/contract/json';
import { countedIds } from '../src/story/ids';
import { openSheet, type Sheet } from './editor/openSheet';
import { expect, type Shell, test } from './shell/test';

const EXCEL =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body><!--StartFragment--><table border=0><col width=64 span=2><tr height=20><td class=xl65>Harbour</td><td class=xl65>Catch</td></tr><tr height=20><td>North quay</td><td align=right>1,204</td></tr><tr height=20><td>Old pier</td><td align=right>77</td></tr></table><!--EndFragment--></body></html>';

function storyOf(...body: readonly JsonNode[]): JsonNode {
  const doc = emptyDoc({}, countedIds());
  const before = { type: 'paragraph', attrs: { id: 'before' }, content: [{ type: 'text', text: 'Words before.' }] };
  const line = { type: 'paragraph', attrs: { id: 'line' } };
  return { ...doc, content: [doc.content?.[0] ?? doc, { type: 'body', content: [before, ...body, line] }] };
}

const full = (name: string) => readFixture(new URL(`../src/blocks/${name}/${name}.ts`, import.meta.url), 'full').node;

async function opened(shell: Shell, ...body: readonly JsonNode[]): Promise<Sheet> {
  const sheet = await openSheet(shell, storyOf(...body));
  await sheet.select(['line', 0]);
  return sheet;
}

async function paste(sheet: Sheet, data: { readonly text: string; readonly html: string }): Promise<void> {
  await sheet.page.locator('.ProseMirror').evaluate((element, { text, html }) => {
    const carried = new DataTransfer();
    carried.setData('text/plain', text);
    if (html !== '') carried.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  }, data);
}

/** Types and texts of the body, the cells of a table by rows. */
async function body(sheet: Sheet): Promise<readonly string[]> {
  const doc = await sheet.doc();
  return (doc.content?.[1]?.content ?? []).map((node) => `${node.type}: ${textIn(node)}`);
}

function textIn(node: JsonNode): string {
  if (node.text !== undefined) return node.text;
  const parts = (node.content ?? []).map(textIn);
  return node.type === 'tableRow' ? `[${parts.join('|')}]` : parts.join('');
}

test.describe('blocks of tables, galleries and other places', () => {
  test.describe.configure({ timeout: 120_000 });

  test('a range of a spreadsheet is pasted as a table, as HTML and as text', { tag: '@electron' }, async ({ shell }) => {
    const sheet = await opened(shell);
    const before = await sheet.doc();
    await paste(sheet, { text: 'Harbour\tCatch\r\nNorth quay\t1,204\r\nOld pier\t77\r\n', html: EXCEL });
    await expect.poll(() => body(sheet)).toContain('table: [Harbour|Catch][North quay|1,204][Old pier|77]');
    await expect(sheet.page.locator('td[data-align="end"]')).toHaveCount(3);
    await sheet.expectWhole();
    await sheet.expectUndone(before);
    await paste(sheet, { text: 'Harbour\tCatch\r\nNorth quay\t1,204\r\n', html: '' });
    await expect.poll(() => body(sheet)).toContain('table: [Harbour|Catch][North quay|1,204]');
    await sheet.expectWhole();
  });

  test('Tab, Enter and Shift with arrows walk through the cells; tools are reached with keys', { tag: '@electron' }, async ({ shell }) => {
    const sheet = await opened(shell, full('table'));
    const { keyboard } = sheet.page;
    await sheet.select(['tableCaption', 0]);
    for (const words of ['Corner', 'Past year']) {
      await keyboard.press('Tab');
      await keyboard.type(words);
    }
    expect((await body(sheet))[1]).toContain('[Corner|Past year][Harbour|Spring|Autumn]');
    await keyboard.press('Enter');
    await keyboard.type('Early ');
    expect((await body(sheet))[1]).toContain('[Harbour|Early Spring|Autumn]');
    // The last cell: Tab makes a row, Enter leads out below.
    await sheet.select(['tableCell', -1]);
    await keyboard.press('Tab');
    await keyboard.type('New');
    expect((await body(sheet))[1]).toMatch(/\[81\]\[New\|\|\]$/);
    await keyboard.press('Alt+F10');
    await expect(sheet.page.getByRole('button', { name: 'Row above' })).toBeFocused();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await keyboard.press(key);
    expect((await body(sheet))[1]).toMatch(/\[81\]$/);
    await keyboard.press('Escape');
    await sheet.select(['tableHeader', 0]);
    await keyboard.press('End');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowDown');
    await expect(sheet.page.locator('.selectedCell')).not.toHaveCount(0);
    await sheet.expectWhole();
  });

  test('cells are merged with the words of each, split, and the merge undone', async ({ shell }) => {
    const sheet = await opened(shell, full('table'));
    const { page } = sheet;
    const cells = page.locator('.tbl tr:nth-child(3) > *');
    await cells.nth(1).click();
    const before = await sheet.doc();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Merge cells' }).click();
    await expect.poll(async () => (await body(sheet))[1]).toContain('[North quay|1,204 986]');
    await expect(page.locator('td[colspan="2"]')).toHaveCount(1);
    await sheet.expectWhole();
    await sheet.expectUndone(before);
  });

  test('an address alone on a line becomes an embed, or the place of a picture; one undo gives it back', { tag: '@electron' }, async ({
    shell,
  }) => {
    const sheet = await opened(shell);
    const address = 'https://www.youtube.com/watch?v=abcdef12345';
    await paste(sheet, { text: address, html: '' });
    await expect(sheet.page.locator('.emb__title')).toHaveText('YouTube Video');
    await expect(sheet.page.getByText('Made an embed. Undo gives the address back.')).toBeVisible();
    await sheet.page.keyboard.press('ControlOrMeta+z');
    expect(await body(sheet)).toEqual(['paragraph: Words before.', `paragraph: ${address}`]);
    await sheet.page.keyboard.press('Enter');
    await expect(sheet.page.locator('.emb__address')).toHaveText('youtube.com/watch?v=abcdef12345');
    await sheet.page.keyboard.type('The lock opens.');
    expect(await body(sheet)).toEqual(['paragraph: Words before.', 'embed: The lock opens.']);
    await sheet.page.keyboard.press('Enter');
    await paste(sheet, { text: 'https://example.org/boat.jpg', html: '' });
    await expect(sheet.page.locator('.pic--missing .pic__caption')).toHaveText('https://example.org/boat.jpg');
    await sheet.expectWhole();
  });

  test('an embed takes a web address and says why it takes no other', async ({ shell }) => {
    const sheet = await opened(shell, { type: 'embed', attrs: { id: 'e', url: '' }, content: [{ type: 'embedText' }] });
    const line = sheet.page.getByRole('textbox', { name: /Address of the post/ });
    await line.fill('javascript:alert(1)');
    await line.press('Enter');
    await expect(sheet.page.getByRole('alert').filter({ hasText: 'no web address' })).toBeVisible();
    await line.fill('bsky.app/profile/port.example.org/post/3kabc');
    await line.press('Enter');
    await expect(sheet.page.locator('.emb__title')).toHaveText('Bluesky Post@port.example.org');
    await sheet.expectWhole();
  });

  test('signs on a line draw a divider; a gallery gets another picture and another layout', async ({ shell }) => {
    const sheet = await opened(shell, full('gallery'));
    const { page } = sheet;
    await page.keyboard.type('*** After');
    expect((await body(sheet)).slice(-2)).toEqual(['divider: ', 'paragraph: After']);
    await page.keyboard.press('Enter');
    await page.keyboard.type('--- Later---');
    expect((await body(sheet)).slice(-2)).toEqual(['divider: ', 'paragraph: Later—']);
    await page.getByRole('button', { name: 'Add picture' }).click();
    await page.getByRole('button', { name: 'Two abreast' }).click();
    await expect(page.locator('.blk--gallery')).toHaveAttribute('aria-label', 'Gallery, 4 pictures');
    await expect(page.locator('.blk--gallery')).toHaveAttribute('data-layout', 'grid');
    await sheet.expectWhole();
  });
});
