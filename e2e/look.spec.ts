import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { writeEveryBlock } from './desk/everyBlock';
import { field, newStory, pasteText, printedPageIsTold, save } from './desk/hands';
import { overlapping } from './desk/measures';
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
    await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
    await page.locator('iframe[data-dressed="true"]').first().waitFor();
    expect(await foreignFaces(page, 'article', 'iframe'), 'preview').toEqual([]);
  });

/** Faces of the system that stand in for one of Galley's inside of the first such element, of a `frame` where one is named: on another machine they look otherwise, or are boxes. */
async function foreignFaces(page: Page, selector: string, frame?: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => document.fonts.ready);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const top = frame === undefined ? root.nodeId : await documentIn(session, root.nodeId, frame);
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: top, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.filter((font) => !font.isCustomFont).map((font) => `${font.familyName}: ${font.glyphCount} letters`);
}

async function documentIn(session: CDPSession, root: number, frame: string): Promise<number> {
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root, selector: frame });
  const { node } = await session.send('DOM.describeNode', { nodeId, pierce: true });
  const backendNodeIds = node.contentDocument === undefined ? [] : [node.contentDocument.backendNodeId];
  const { nodeIds } = await session.send('DOM.pushNodesByBackendIdsToFrontend', { backendNodeIds });
  return nodeIds[0] ?? 0;
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

/** The page of a story with every block, as a reader opens it: a file, without the application. */
async function publishedPage(chrome: Browser | undefined, folder: string): Promise<Page> {
  const story = join(folder, 'every.galley');
  await writeEveryBlock(story, 'full', { language: 'en' });
  try {
    execFileSync(process.execPath, ['out/cli/galley.js', 'export', story], {
      env: { ...process.env, GALLEY_HOME: folder },
      stdio: 'ignore',
    });
  } catch {
    // What is listed (an Also Read without an address) gives exit code 1.
  }
  const page = await chrome?.newPage({ viewport: { width: 390, height: 844 } });
  if (page === undefined) throw new Error('Only a browser opens a page that was published.');
  await page.goto(pathToFileURL(join(folder, 'every.html')).href);
  return page;
}

/** Whether an element has anything drawn of its own: its picture differs from that without it. */
async function isDrawn(page: Page, selector: string, hide: string): Promise<boolean> {
  const { x = 0, y = 0, width = 1, height = 1 } = (await page.locator(selector).first().boundingBox()) ?? {};
  const clip = { x: Math.max(0, x - 2), y: y - 2, width: width + 4, height: height + 4 };
  const shown = await page.screenshot({ clip, fullPage: true });
  const style = await page.addStyleTag({ content: hide });
  const hidden = await page.screenshot({ clip, fullPage: true });
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return !shown.equals(hidden);
}

/** Nine columns in the page's table, in the markup of the writer. */
async function widenTable(page: Page): Promise<void> {
  await page
    .locator('.table-wrap table')
    .first()
    .evaluate((table) => {
      const row = (head: string, word: string, tag: string): string =>
        `<tr><th>${head}</th>${Array.from({ length: 8 }, () => `<${tag} class="end">${word}</${tag}>`).join('')}</tr>`;
      table.innerHTML = `<caption>${'A caption that is longer than a phone is wide. '.repeat(3)}</caption><thead>${row('Harbour', 'തിരുവനന്തപുരംമെഡിക്കൽ', 'th')}</thead><tbody>${row('Port Velda', '123456', 'td').repeat(3)}</tbody>`;
    });
}

test('a page holds in forced colours, with a wide table on a phone and on paper, and in small Hindi', { tag: '@only-web' }, async ({
  chrome,
  folder,
}) => {
  const page = await publishedPage(chrome, folder);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await isDrawn(page, 'hr', 'hr { visibility: hidden }'), 'divider in forced colours').toBe(true);
  const dots = '.key-points li::before { visibility: hidden }';
  expect(await isDrawn(page, '.key-points li', dots), 'dots of the key points in forced colours').toBe(true);
  await page.emulateMedia({ forcedColors: 'none' });

  await widenTable(page);
  const phone = await page
    .locator('.table-wrap')
    .first()
    .evaluate((wrap) => {
      wrap.scrollLeft = 60;
      const [frame, caption] = [wrap, wrap.querySelector('caption')].map((one) => one?.getBoundingClientRect());
      return {
        hidden: wrap.scrollWidth - wrap.clientWidth,
        off: Math.abs((caption?.left ?? 0) - (frame?.left ?? 0)),
        over: (caption?.right ?? 0) - (frame?.right ?? 0),
      };
    });
  expect(phone.hidden, 'columns beside the phone').toBeGreaterThan(100);
  expect(phone.off, 'the caption stays where the table is scrolled').toBeLessThan(1);
  expect(phone.over, 'the caption is as wide as the phone').toBeLessThanOrEqual(1);

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 640, height: 900 });
  const paper = await page
    .locator('.table-wrap')
    .first()
    .evaluate((wrap) => {
      const cells = [...wrap.querySelectorAll('td')];
      const lines = cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      });
      return { over: wrap.scrollWidth - wrap.clientWidth, torn: lines.filter((count) => count !== 1).length };
    });
  expect(paper, 'a table of nine columns on paper').toEqual({ over: 0, torn: 0 });

  await page.emulateMedia({ media: 'screen' });
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const latin = { kicker: await size('.kicker'), byline: await size('.byline') };
  await page.locator('html').evaluate((html) => html.setAttribute('lang', 'hi'));
  expect(await size('.kicker'), 'a label without capitals').toBeGreaterThan(latin.kicker + 1);
  expect(await size('.byline'), 'sans letters with signs above').toBeGreaterThan(latin.byline);
  await page.close();
});

test('a story of long words holds in forced colours, in a low window, in the panel of a phone and on paper', { tag: '@only-web' }, async ({
  shell,
}) => {
  await writeEveryBlock(join(shell.root, 'every.galley'), 'full', { language: 'ml' }, 'തിരുവനന്തപുരംമെഡിക്കൽകോളേജാശുപത്രിസൂപ്രണ്ട്');
  const page = await shell.openStory('every.galley');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 640, height: 400 });
  await page.getByTestId('bar').getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByTestId('export-dialog');
  await dialog.getByText('listed').waitFor();
  await expect(dialog).toHaveCSS('border-top-width', '1px');
  const room = await dialog.locator('.dialog__body').evaluate((body) => body.clientHeight);
  expect(room, 'room for the questions at 200 % zoom').toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+,');
  const knob = (isOn: boolean) =>
    page
      .getByTestId('settings')
      .getByRole('switch', { checked: isOn })
      .first()
      .evaluate((one) => getComputedStyle(one, '::after').borderTopWidth);
  expect(await knob(true), 'the knob of a switch').toBe('6px');
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.dockbar').getByRole('button', { name: 'Story' }).click();
  await expect(page.locator('.rail[data-open]')).toBeVisible();
  const wide = await page
    .locator('.rail[data-open] .line__label')
    .evaluateAll((labels) => labels.filter((label) => label.scrollWidth > label.clientWidth).map((label) => label.textContent));
  expect(wide, 'labels wider than their column').toEqual([]);
  await page.locator('.dockbar').getByRole('button', { name: 'Story' }).click();

  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  for (const tool of ['.bar', '.status', '.canvas__bar', '.rail'])
    expect(await page.locator(tool).filter({ visible: true }).count(), tool).toBe(0);
  const paper = await page.getByTestId('canvas').evaluate((scroll) => ({
    cut: scroll.scrollHeight - scroll.clientHeight,
    page: document.documentElement.scrollHeight - scroll.scrollHeight,
  }));
  expect(paper.cut, 'hidden in the scroller').toBeLessThanOrEqual(0);
  expect(paper.page, 'the whole sheet is on the page').toBeGreaterThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
  await printedPageIsTold(page);
  await page.getByRole('button', { name: 'Print proof' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /^The page/);
});

test('a library that is still read counts nothing and says so', { tag: '@only-web' }, async ({ shell }) => {
  const library = await shell.openLibrary();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await library.routeWebSocket(/\/socket$/, (page) => {
    const host = page.connectToServer();
    page.onMessage((message) => {
      if (String(message).includes('"library.list"')) void released.then(() => host.send(message));
      else host.send(message);
    });
  });
  await library.reload();
  await expect(library.getByText('Reading the folder…')).toBeVisible();
  await expect(library.getByTestId('status')).not.toContainText('0 stories');
  await expect(library.locator('.rail--filters')).toHaveText('StoriesAll stories');
  release();
  await expect(library.getByText('No stories in this folder yet.')).toBeVisible();
  await expect(library.getByTestId('status')).toContainText('0 stories');
});
