import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BLOCKS } from '../src/blocks';
import { writeEveryBlock } from './desk/everyBlock';
import { field, newStory, save } from './desk/hands';
import { expect, type Shell, test } from './shell/test';

/**
 * The landmarks that a screen reader lists, `role label [test id]`, in the order of the page. The roles are those of HTML-AAM: header and footer
 * only outside of other sections, a section only with a name. Sections within a section (the groups of the panel, the days of the list) are parts
 * of a region, and so is what stands in a dialog or on the sheet.
 */
function landmarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roles: Record<string, string> = {
      MAIN: 'main',
      NAV: 'navigation',
      ASIDE: 'complementary',
      HEADER: 'banner',
      FOOTER: 'contentinfo',
      SECTION: 'region',
    };
    const found = [...document.querySelectorAll('main, nav, aside, header, footer, section[aria-label]')].filter(
      (one) =>
        one.checkVisibility({ checkVisibilityCSS: true }) &&
        one.closest('[data-block], [role=dialog], [role=group]') === null &&
        !(['HEADER', 'FOOTER'].includes(one.tagName) && one.parentElement?.closest('main, nav, aside, section, article') !== null) &&
        !(one.tagName === 'SECTION' && one.parentElement?.closest('main, nav, section') !== null),
    );
    return found.map(
      (one) =>
        `${one.getAttribute('role') ?? roles[one.tagName]} ${one.getAttribute('aria-label') ?? ''} [${one.getAttribute('data-testid') ?? ''}]`,
    );
  });
}

/** A shell that draws the menus itself has none in the bar. */
const withMenus = (shell: Shell, regions: readonly string[]): readonly string[] =>
  shell.name === 'electron' ? regions.filter((region) => !region.endsWith('[menubar]')) : regions;

test('every region of the desk is a landmark with a fixed test id', { tag: '@electron' }, async ({ shell }) => {
  const page = await newStory(shell);
  await field(page, 'headline').click();
  await page.keyboard.type('Ferry returns');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('It is back.');
  await save(page);
  const desk = [
    'banner  [bar]',
    'navigation Menu [menubar]',
    'complementary Outline [outline]',
    'navigation Blocks of the story [outline-blocks]',
    'main Story [canvas]',
    'complementary About the story [about-story]',
    'region Story panel [story-panel]',
    'region Checks [checks]',
    'contentinfo Status [status]',
  ];
  expect(await landmarks(page)).toEqual(withMenus(shell, desk));
  await page.getByTestId('bar').getByRole('button', { name: 'Preview' }).click();
  await page.getByTestId('preview').waitFor();
  const preview = [
    'banner  [bar]',
    'navigation Menu [menubar]',
    'main Preview [preview]',
    'complementary Search [search-card]',
    'contentinfo Status [status]',
  ];
  expect(await landmarks(page)).toEqual(withMenus(shell, preview));
  const library = await shell.openLibrary();
  await library.locator('li.st').click({ position: { x: 500, y: 8 } });
  await library.getByTestId('story-look').waitFor();
  const list = [
    'banner  [bar]',
    'navigation Menu [menubar]',
    'navigation Filters [filters]',
    'main Library [library]',
    'complementary Chosen story [story-look]',
    'contentinfo Status [status]',
  ];
  expect(await landmarks(library)).toEqual(withMenus(shell, list));
});

test('every block and field of the canvas says its name', async ({ shell }) => {
  await writeEveryBlock(join(shell.root, 'every.galley'), 'full', {});
  const page = await shell.openStory('every.galley');
  const names = await page.locator('.ProseMirror').evaluate((sheet) => {
    const all = (name: string) => [
      ...new Set([...sheet.querySelectorAll(`[data-${name}]`)].map((one) => one.getAttribute(`data-${name}`))),
    ];
    return { blocks: all('block'), fields: all('field') };
  });
  const fields = BLOCKS.flatMap(({ nodes }) => nodes).filter((spec) => spec.field === true);
  expect(BLOCKS.map(({ name }) => name).filter((name) => !names.blocks.includes(name))).toEqual([]);
  expect(fields.map(({ name }) => name).filter((name) => !names.fields.includes(name))).toEqual([]);
});
