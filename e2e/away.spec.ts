import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, WebSocketRoute } from '@playwright/test';
import { headlineIn } from './desk/files';
import { field, save } from './desk/hands';
import { reopened, savedStory } from './desk/storyFiles';
import { expect, type Shell, test } from './shell/test';

for (const [when, comeBack] of [
  // Within the moment for which the host still keeps the story for the tab that was just closed.
  ['at once', (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')))],
  ['by itself', async () => {}],
] as const)
  test(`a tab that was away while another one wrote, and comes back ${when}, keeps all texts`, { tag: '@only-web' }, async ({ shell }) => {
    shell.allow(/WebSocket/);
    const { page: first, path } = await savedStory(shell, 'Mine');
    const page = await reopened(shell, first, 'mine.galley');
    const line = await breakableLine(page);
    await line.cut();
    await expect(page.getByText('Galley has stopped answering.')).toBeVisible();
    await field(page, 'headline').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' and late');
    const other = await shell.openStory('mine.galley');
    await field(other, 'headline').click();
    await other.keyboard.press('End');
    await other.keyboard.type(' and theirs');
    await save(other);
    await other.keyboard.type(', unsaved');
    await expect.poll(() => draftsIn(shell).length).toBe(1);
    await other.close();
    line.mend();
    await comeBack(page);
    await expect(page.getByText('This story changed outside Galley.')).toBeVisible({ timeout: 20_000 });
    expect(await headlineIn(path)).toBe('Mine and theirs');
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await expect(field(page, 'headline')).toHaveText('Mine and theirs');
    const library = await shell.openLibrary();
    const apart = library.locator('[data-file="mine (unsaved text)"]');
    for (const words of ['Mine and late', 'Mine and theirs, unsaved']) await expect(apart.filter({ hasText: words })).toBeVisible();
  });

test('after a restart of the host the tab that wrote writes on, whichever tab comes back first', { tag: '@only-web' }, async ({
  shell,
}) => {
  shell.allow(/WebSocket|ERR_CONNECTION|Failed to load/);
  const { page, path } = await savedStory(shell, 'Mine');
  const reader = await shell.openStory('mine.galley');
  await expect(reader.getByText('This story can be read, not changed.')).toBeVisible();
  const line = await breakableLine(page);
  await line.cut();
  await shell.restart();
  await expect(reader.getByText('Galley has stopped answering.')).toBeHidden({ timeout: 20_000 });
  line.mend();
  await expect(page.getByText('Galley has stopped answering.')).toBeHidden({ timeout: 20_000 });
  await field(page, 'headline').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and more');
  await save(page);
  expect(await headlineIn(path)).toBe('Mine and more');
});

/** A way to cut the socket of a page, as a laptop that sleeps does, and to let it connect again. Loads the page anew. */
async function breakableLine(page: Page) {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/socket$/, async (socket) => {
    if (isCut) return socket.close();
    open.add(socket);
    socket.connectToServer();
  });
  await page.reload();
  await field(page, 'headline').waitFor();
  return {
    async cut() {
      isCut = true;
      for (const socket of open) await socket.close();
    },
    mend() {
      isCut = false;
    },
  };
}

function draftsIn({ home }: Shell): readonly string[] {
  const folder = join(home, 'drafts');
  return existsSync(folder) ? readdirSync(folder) : [];
}
