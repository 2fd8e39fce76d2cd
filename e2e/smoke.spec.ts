import { expect, test } from './shell/test';

test('opens on an empty library and says so', { tag: '@electron' }, async ({ shell }) => {
  const library = await shell.openLibrary();
  await expect(library.getByTestId('library')).toBeVisible();
  await expect(library).toHaveTitle(/Galley/);
});

test('comes back on the same folders after a crash', { tag: '@electron' }, async ({ shell }) => {
  await shell.openLibrary();
  const before = shell.pid();
  shell.allow(/WebSocket|ERR_CONNECTION/);
  await shell.restart();
  const library = await shell.openLibrary();
  await expect(library.getByTestId('library')).toBeVisible();
  expect(shell.pid()).not.toBe(before);
});
