import type { Page } from '@playwright/test';

/** What a small laptop, a desk and a phone show. */
export const WINDOWS = {
  desk: { width: 1440, height: 900 },
  laptop: { width: 1024, height: 700 },
  phone: { width: 390, height: 844 },
} as const;

/** Controls that another one lies over, inside of an element: a press would go to the wrong one. */
export function overlapping(page: Page, selector: string): Promise<readonly string[]> {
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

/**
 * What is wrong with what a window shows (the dialog in front, where there is one), each as a sentence: it scrolls sideways, a dialog
 * reaches out of it, words reach out of their box or are cut without an ellipsis, words touch the edge, a control is under 24 px (WCAG
 * 2.5.8), its words are broken into lines, or part of it is out of reach.
 */
export function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const isSeen = (one: Element): boolean => {
      const box = one.getBoundingClientRect();
      return (
        one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        one.closest('.sr') === null &&
        box.width > 2 &&
        box.height > 2 &&
        box.bottom > 0 &&
        box.top < innerHeight
      );
    };
    const called = (one: Element): string =>
      `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}”`;
    const scrollerOf = (one: Element): Element | null => {
      for (let up = one.parentElement; up !== null; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return up;
      return null;
    };
    const dialog = [...document.querySelectorAll('[role="dialog"]')].filter(isSeen).at(-1);
    const root = dialog ?? document.body;

    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the window scrolls sideways by ${document.documentElement.scrollWidth - innerWidth}`);
    const outer = root.getBoundingClientRect();
    if (outer.top < 0 || outer.bottom > innerHeight + 1 || outer.left < 0 || outer.right > innerWidth + 1)
      found.push(`${called(root)} is larger than the window`);

    for (const one of [...root.querySelectorAll('*')].filter(isSeen)) {
      const style = getComputedStyle(one);
      const hasWords = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      if (!hasWords || one.closest('.ProseMirror') !== null) continue;
      const over = one.scrollWidth - one.clientWidth;
      const isClipped = style.overflowX !== 'visible';
      if (
        style.display !== 'inline' &&
        over > 2 &&
        !(isClipped && (style.textOverflow === 'ellipsis' || /auto|scroll/.test(style.overflowX)))
      )
        found.push(`${called(one)} is ${over} wider than its box`);
      const range = document.createRange();
      range.selectNodeContents(one);
      const words = isClipped ? one.getBoundingClientRect() : range.getBoundingClientRect();
      if (scrollerOf(one) === null && (words.left < 4 || words.right > innerWidth - 4))
        found.push(`${called(one)} touches the edge of the window`);
    }

    const controls = 'button, a[href], input, textarea, [role="radio"], [role="switch"], [role="option"], [role="menuitem"]';
    for (const one of [...root.querySelectorAll(controls)].filter(isSeen)) {
      if (one.closest('.ProseMirror, .line__value, .field__box, .choice, [inert]') !== null) continue;
      const box = (one.closest('label') ?? one).getBoundingClientRect();
      if (Math.min(box.width, box.height) < 23.5 && box.height > 6)
        found.push(`${called(one)} is only ${Math.round(box.width)} x ${Math.round(box.height)}`);
      if (scrollerOf(one) === null && (box.left < -1 || box.right > innerWidth + 1)) found.push(`${called(one)} is out of reach`);
      const isLabel = one.tagName === 'BUTTON' && !one.matches('.st__head, .menu__item, .dockbar *') && one.childElementCount < 2;
      const lineHeight = Number.parseFloat(getComputedStyle(one).lineHeight) || 20;
      const range = document.createRange();
      range.selectNodeContents(one);
      if (isLabel && range.getBoundingClientRect().height > 1.8 * Math.max(lineHeight, 16))
        found.push(`the words of ${called(one)} stand in several lines`);
    }
    return [...new Set(found)];
  });
}
