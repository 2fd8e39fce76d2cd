import type { Page } from '@playwright/test';
import type { Shell } from './Shell';

/** Opens a story as a user does: by its entry in the library. */
export async function storyFromLibrary(shell: Shell, file: string): Promise<Page> {
  const library = await shell.openLibrary();
  const entry = library.locator(`[data-file=${JSON.stringify(file)}]`);
  return drawn(await shell.newWindowFor(() => entry.click()));
}

/** Begins a new story as a user does: by the button of the library. */
export async function newFromLibrary(shell: Shell): Promise<Page> {
  const library = await shell.openLibrary();
  return drawn(await shell.newWindowFor(() => library.getByRole('button', { name: 'New story' }).first().click()));
}

/** The window, once its canvas is drawn. */
export async function drawn(page: Page): Promise<Page> {
  await page.getByTestId('canvas').waitFor();
  return page;
}
