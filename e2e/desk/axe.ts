import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe (WCAG 2.2, A and AA) finds on a page, or inside of the element at `where`; `colours` asks for contrast alone.
 * Legacy mode runs once and in the page: the other one takes its findings to a second page with axe in it, four times as long as
 * the reading itself. For the same reason only violations come back. Electron knows no other mode.
 */
export async function findings(page: Page, where = '', what: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  // A colour that still changes is no finding.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
  const runOnly = what === 'all' ? { type: 'tag' as const, values: TAGS } : { type: 'rule' as const, values: ['color-contrast'] };
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly, resultTypes: ['violations'] });
  const { violations } = await (where === '' ? axe : axe.include(where)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

/** The same in both themes: all that is asked by day, and the colours by night. */
export async function findingsInBothThemes(page: Page, where = ''): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const day = await findings(page, where);
  await page.emulateMedia({ colorScheme: 'dark' });
  const night = await findings(page, where, 'colours');
  return [...day, ...night.map((finding) => `dark: ${finding}`)];
}
