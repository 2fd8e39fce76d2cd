/** The regions of a window in the order that F6 goes round them: test ids. */
const REGIONS = ['bar', 'outline', 'library', 'canvas', 'preview', 'story-panel', 'checks', 'status'] as const;

/** Moves the focus to the next (or previous) region of the window that is on screen; what has the focus inside a region gets it again. */
export function nextRegion(step: 1 | -1): void {
  const regions = REGIONS.map((name) => document.querySelector<HTMLElement>(`[data-testid="${name}"]`)).filter(isShown);
  if (regions.length === 0) return;
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length] ?? regions[0];
  if (next !== undefined) focusInside(next);
}

function isShown(element: HTMLElement | null): element is HTMLElement {
  return element?.checkVisibility({ checkVisibilityCSS: true }) === true;
}

function focusInside(region: HTMLElement): void {
  const first = region.querySelector<HTMLElement>('.ProseMirror, [aria-current]');
  const controls = [...region.querySelectorAll<HTMLElement>('input, button:not([disabled]), a[href], [tabindex="0"]')];
  (first ?? controls.find(isShown) ?? region).focus();
}
