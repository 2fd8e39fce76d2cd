import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeEveryBlock } from './desk/everyBlock';
import { field, newStory, pasteText, save } from './desk/hands';
import { expect, type Shell, test } from './shell/test';

/** What can be measured of the look: things stand where the reading direction wants them, nothing is covered or cut, fingers find their targets. */

async function rightToLeft(shell: Shell): Promise<Page> {
  await writeEveryBlock(join(shell.root, 'every.galley'), 'rtl', { language: 'ar' });
  const page = await shell.openStory('every.galley');
  await page.locator('.ProseMirror [data-block="footnotes"]').waitFor();
  return page;
}

async function boxOf(page: Page, selector: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top, bottom };
    });
}

test('what floats over an Arabic story stands on its leading side', async ({ shell }) => {
  const page = await rightToLeft(shell);
  const paragraph = page.locator('.ProseMirror .sheet__body > [data-block="paragraph"]').first();
  await paragraph.hover();
  const text = await paragraph.evaluate((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  });
  const handle = await boxOf(page, '.layer__handle');
  expect(handle.left).toBeGreaterThanOrEqual(text.right);
  expect(handle.left - text.right).toBeLessThan(20);

  await paragraph.click({ clickCount: 3 });
  const bar = await boxOf(page, '.floatbar');
  expect(Math.abs(bar.right - text.right)).toBeLessThan(40);

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const menu = await boxOf(page, '.insert');
  expect(Math.abs(menu.right - text.right)).toBeLessThan(40);
});

for (const [language, file] of [
  ['Hindi', 'article.hi.txt'],
  ['Arabic', 'article.ar.txt'],
  ['Malayalam', 'article.ml.txt'],
] as const)
  test(`${language} as it came is set in a face that Galley brings along`, { tag: '@only-web' }, async ({ shell }) => {
    const page = await newStory(shell);
    await field(page, 'headline').click();
    await pasteText(page, readFileSync(`resources/samples/${file}`, 'utf8'));
    await page.getByRole('button', { name: 'Open as a story' }).waitFor();
    expect(await foreignFaces(page, '.pair__in'), 'lines as they came').toEqual([]);
    await page.getByRole('button', { name: 'Open as a story' }).click();
    await expect(field(page, 'byline')).not.toBeEmpty();
    expect(await foreignFaces(page, '.sheet'), 'sheet').toEqual([]);
  });

/** Faces of the system that stand in for one of Galley's inside of the first such element: on another machine they look otherwise, or are boxes. */
async function foreignFaces(page: Page, selector: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => document.fonts.ready);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.filter((font) => !font.isCustomFont).map((font) => `${font.familyName}: ${font.glyphCount} letters`);
}

/** Controls that another one lies over, inside of an element: a press would go to the wrong one. */
async function overlapping(page: Page, selector: string): Promise<readonly string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((root) => {
      const controls = [...root.querySelectorAll('button, a[href], input, textarea, select, [role="radio"]')]
        .filter((one) => !one.querySelector('button, input') && one.checkVisibility() && getComputedStyle(one).opacity !== '0')
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1);
      return controls.flatMap(({ one, box }, at) =>
        controls
          .slice(at + 1)
          .filter(({ one: other, box: its }) => {
            const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
            const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
            return (
              across > 2 && down > 2 && !one.contains(other) && !other.contains(one) && one.closest('label') !== other.closest('label')
            );
          })
          .map(({ one: other }) => `${one.textContent || one.tagName} / ${other.textContent || other.tagName}`),
      );
    });
}

test('nothing lies over anything in the import report', async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await pasteText(page, readFileSync('resources/samples/article.txt', 'utf8'));
  await page.getByRole('button', { name: 'Open as a story' }).waitFor();
  for (const width of [1440, 820, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overlapping(page, '[data-testid="import-dialog"]'), `${width} pixels`).toEqual([]);
  }
});

test('no sign above or below a line is cut off', { tag: '@only-web' }, async ({ shell }) => {
  const page = await newStory(shell);
  await page.setViewportSize({ width: 820, height: 1180 });
  await field(page, 'headline').click();
  await pasteText(page, readFileSync('resources/samples/article.hi.txt', 'utf8'));
  await page.getByRole('button', { name: 'Open as a story' }).click();
  await page.mouse.move(0, 0);
  const subhead = page.locator('.ProseMirror .blk--subhead').first();
  await subhead.scrollIntoViewIfNeeded();
  await page.locator('.canvas__scroll').evaluate((one) => one.scrollBy(0, 200));
  const box = await subhead.boundingBox();
  const clip = { x: box?.x ?? 0, y: (box?.y ?? 0) - 20, width: box?.width ?? 1, height: (box?.height ?? 0) + 40 };
  const drawn = await page.screenshot({ clip, caret: 'hide' });
  // A sheet of its own: the editor takes a style back that it did not set, and the policy of the page allows no style element.
  await page.evaluate(() => {
    const whole = new CSSStyleSheet();
    whole.replaceSync('.sheet .blk { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [whole];
  });
  await expect(subhead).toHaveCSS('content-visibility', 'visible');
  expect((await page.screenshot({ clip, caret: 'hide' })).equals(drawn)).toBe(true);
});

test('the state of the text is not cut while the headline can give way', async ({ shell }) => {
  const page = await rightToLeft(shell);
  await field(page, 'headline').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' ثم انقطع الطريق بين القريتين حتى صباح اليوم التالي');
  await save(page);
  for (const width of [1440, 1000, 820, 660]) {
    await page.setViewportSize({ width, height: 900 });
    const cut = await page.getByTestId('save-state').evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(cut, `${width} pixels`).toBeLessThanOrEqual(0);
  }
});

test('a finger finds what it can press on a phone', { tag: '@only-web' }, async ({ shell }) => {
  const library = await shell.openLibrary();
  await asPhone(library);
  expect(await tooSmall(library), 'library').toEqual([]);
  await library.setViewportSize({ width: 1440, height: 900 });

  const page = await rightToLeft(shell);
  await asPhone(page);
  expect(await tooSmall(page), 'desk').toEqual([]);
  const dock = page.locator('.dockbar');
  for (const name of ['Story', 'Checks', 'Outline', 'Insert', 'Format']) {
    await dock.getByRole('button', { name }).click();
    await expect(page.locator('.rail[data-open], .menu').first()).toBeVisible();
    expect(await tooSmall(page), name).toEqual([]);
    if (name === 'Insert' || name === 'Format') await page.keyboard.press('Escape');
    else await dock.getByRole('button', { name }).click();
  }
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByTestId('settings').waitFor();
  expect(await tooSmall(page), 'settings').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  await page.getByTestId('export-dialog').getByText('listed').waitFor();
  expect(await tooSmall(page), 'export').toEqual([]);
});

async function asPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await page.waitForFunction(() => matchMedia('(pointer: coarse)').matches);
}

/** Controls in the window that are less than 40 px high, but for those whose whole row is pressed and those only for readers. A switch is as large as its label. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, textarea, [role="radio"], [role="menuitem"], [role="option"]')]
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) && one.closest('.sheet, .line__value, .field__box, .st, [inert]') === null,
      )
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 6 && box.height < 40 && box.bottom > 0 && box.top < innerHeight)
      .map(({ one, box }) => `${one.getAttribute('aria-label') ?? one.textContent}: ${Math.round(box.width)} x ${Math.round(box.height)}`),
  );
}

test('the arrow of a phone leads from the preview back to the desk', async ({ shell }) => {
  const page = await rightToLeft(shell);
  await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
  await page.locator('iframe').first().waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByTestId('bar').getByRole('button', { name: 'Back to the desk' }).click();
  await expect(page.getByTestId('canvas')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});
