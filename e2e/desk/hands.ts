import { expect, type Locator, type Page } from '@playwright/test';
import type { Shell } from '../shell/test';

/** A new story in its own window or tab. */
export function newStory(shell: Shell): Promise<Page> {
  return shell.openNewStory();
}

/** A field or block of the canvas. */
export function field(page: Page, name: string): Locator {
  return page.locator(`.ProseMirror [data-field="${name}"]`).first();
}

/** Pastes text where the focus is, as the system does. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** Drops a file onto an element. */
export async function dropFile(
  target: Locator,
  file: { readonly name: string; readonly type: string; readonly bytes: Buffer },
): Promise<void> {
  const data = await target.page().evaluateHandle(
    ({ name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    { name: file.name, type: file.type, base64: file.bytes.toString('base64') },
  );
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const at = { clientX: (box?.x ?? 0) + (box?.width ?? 0) / 2, clientY: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: data, ...at });
}

/** Saves by key and waits until the bar says that it is on disk. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByTestId('save-state')).toHaveText(/^Saved \d\d:\d\d$/);
}

/** Runs a command by its words in the palette, as a user without its key does. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.getByTestId('palette').getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

/** Exports by the dialog and gives the HTML that went to the clipboard. */
export async function copyExport(
  page: Page,
  form: 'Whole page' | 'Body for a CMS',
  // Whatever must be fixed before it is published: a proof leaves.
  purpose: 'As a proof' | 'To publish' = 'As a proof',
): Promise<string> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.copied;
    const board = navigator.clipboard;
    const write = board.writeText.bind(board);
    board.writeText = (text) => {
      document.documentElement.dataset.copied = text;
      return write(text);
    };
  });
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByTestId('export-dialog');
  const copy = dialog.getByRole('button', { name: 'Copy HTML' });
  await dialog.getByRole('radio', { name: purpose }).click();
  // The list of problems has arrived and moves nothing any more: a press that its button slips away from does not count.
  await expect(copy).toBeEnabled();
  const choice = dialog.getByRole('radio', { name: form });
  await choice.click();
  await expect(choice).toBeChecked();
  await copy.click();
  await expect(page.locator('html')).toHaveAttribute('data-copied', /</);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return page.evaluate(() => document.documentElement.dataset.copied ?? '');
}

/** Closes the story as a user does: the words are on disk and the working copy is given up. */
export async function leave(shell: Shell, page: Page): Promise<void> {
  const gone = shell.name === 'electron' ? page.waitForEvent('close') : page.getByTestId('library').waitFor();
  // A window of its own may be gone before the key that closed it comes up again.
  await command(page, 'Close').catch(async () => void (await gone));
  await gone;
  if (shell.name === 'web') await page.close();
}

/** In the preview: once its page stands there, printing it only says so, by its title in `data-printed` of the document. */
export async function printedPageIsTold(page: Page): Promise<void> {
  await page.locator('iframe[data-dressed="true"]').first().waitFor();
  await page
    .locator('iframe')
    .first()
    .evaluate((frame: HTMLIFrameElement) => {
      if (frame.contentWindow !== null)
        frame.contentWindow.print = () => document.documentElement.setAttribute('data-printed', frame.title);
    });
}
