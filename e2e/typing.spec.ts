import { guardedStory } from '../src/renderer/editor/testing/guardedStory';
import { openSheet } from './editor/openSheet';
import { expect, test } from './shell/test';

test.describe('a key in the text', () => {
  test('looks at the layout a handful of times, not at every element up to the page', async ({ shell }) => {
    const sheet = await openSheet(shell, guardedStory());
    const { page } = sheet;
    await sheet.select(['p4', -1]);
    await page.keyboard.type('warm ');
    await page.evaluate(() => {
      const counted = window as unknown as { looks: number };
      counted.looks = 0;
      const box = Element.prototype.getBoundingClientRect;
      Element.prototype.getBoundingClientRect = function (this: Element) {
        if (document.querySelector('.canvas')?.contains(this) === true || this.contains(document.querySelector('.canvas')))
          counted.looks += 1;
        return box.call(this);
      };
    });
    const keys = 'tenletters';
    // At once: what follows behind the frame, when the hands rest, may look as often as it likes.
    await page.keyboard.type(keys);
    const looks = await page.evaluate(() => (window as unknown as { looks: number }).looks);
    await expect(sheet.block('p4')).toContainText(keys);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(3 * keys.length);
  });

  test('keeps the caret on the canvas when the text grows past its edge, and after a jump', async ({ shell }) => {
    const sheet = await openSheet(shell, guardedStory());
    const { page } = sheet;
    const inside = () =>
      page.evaluate(() => {
        const frame = document.querySelector('.canvas__scroll')?.getBoundingClientRect();
        const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
        return (
          frame !== undefined && caret !== undefined && caret.height > 0 && caret.bottom <= frame.bottom + 1 && caret.top >= frame.top - 1
        );
      });
    await sheet.select(['p4', -1]);
    for (let line = 0; line < 30; line += 1) {
      await page.keyboard.press('Enter');
      await page.keyboard.type('x');
      expect(await inside(), `line ${line}`).toBe(true);
    }
    await page.evaluate(() => document.querySelector('.canvas__scroll')?.scrollTo(0, 0));
    await page.keyboard.type('y');
    await expect.poll(inside).toBe(true);
  });
});
