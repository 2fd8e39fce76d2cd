import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Shell } from '../shell/test';

/** Puts a house into the data folder, as a newsroom hands it out. */
export function putHouse(shell: Shell, id: string, file: object): void {
  const folder = join(shell.home, 'houses');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.json`), JSON.stringify({ format: 1, id, title: id, ...file }, null, 2));
}

/** Gives the story of a window that house, by its title, in the story panel. */
export async function chooseHouse(page: Page, title: string): Promise<void> {
  await page.getByTestId('story-panel').locator('[data-meta="house"]').click();
  await page.getByRole('option', { name: title, exact: true }).click();
}

/** A block of the head, whose attribute `data-note` stands in the trailing margin. */
export function noteOf(page: Page, block: string): Locator {
  return page.locator(`.ProseMirror [data-block="${block}"]`).first();
}
