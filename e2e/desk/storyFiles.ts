import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Shell } from '../shell/test';
import { field, newStory, save } from './hands';

/** Closes the story's window and opens its file again from the library. */
export async function reopened(shell: Shell, page: Page, file: string) {
  await page.close();
  return shell.openStory(file);
}

/** The story files of the library. */
export function storiesIn(shell: Shell): readonly string[] {
  return readdirSync(shell.root).filter((name) => name.endsWith('.galley'));
}

/** A new story with that headline, in its file. */
export async function savedStory(shell: Shell, headline: string) {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type(headline);
  await save(page);
  const [file = ''] = storiesIn(shell);
  return { page, path: join(shell.root, file) };
}
