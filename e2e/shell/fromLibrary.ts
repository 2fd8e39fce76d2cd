import type { Page } from '@playwright/test';
import type { Shell } from './Shell';

/** Opens a story as a user does: by its entry in the library. */
export async function openStoryFrom(shell: Shell, file: string): Promise<Page> {
  const library = await shell.openLibrary();
  const entry = library.locator(`[data-file=${JSON.stringify(file)}]`);
  const page = await shell.newWindowFor(() => entry.click());
  await page.getByTestId('canvas').waitFor();
  return page;
}
