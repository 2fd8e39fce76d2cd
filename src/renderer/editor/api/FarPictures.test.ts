import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FarPictures } from './FarPictures';

test('fetches every picture, a few at a time, and counts those that were not there', async () => {
  const pictures = new FarPictures();
  const [loaded, now] = [new Set<number>(), { running: 0, most: 0 }];
  for (let at = 0; at < 30; at++)
    pictures.add(async () => {
      now.running += 1;
      now.most = Math.max(now.most, now.running);
      await wait(1);
      now.running -= 1;
      const isNew = !loaded.has(at) && at % 3 !== 0;
      loaded.add(at);
      return isNew;
    });
  expect(await pictures.all()).toBe(20);
  expect(loaded.size).toBe(30);
  expect(now.most).toBe(4);
  expect(await pictures.all()).toBe(0);
});

test('forgets a picture that left the sheet', async () => {
  const pictures = new FarPictures();
  const forget = pictures.add(async () => true);
  pictures.add(async () => true);
  forget();
  expect(await pictures.all()).toBe(1);
});
