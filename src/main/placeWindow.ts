import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { WindowBounds } from './earlySettings';

const SIZE = { width: 1280, height: 860 };
/** Part of a window, in points, that has to lie on a screen for its place to be kept. */
const SEEN = 120;
/** How far a second window of the same kind stands off the first. */
const STEP = 28;

function seenOn(area: Rectangle, bounds: Rectangle): boolean {
  const across = Math.min(area.x + area.width, bounds.x + bounds.width) - Math.max(area.x, bounds.x);
  const down = Math.min(area.y + area.height, bounds.y + bounds.height) - Math.max(area.y, bounds.y);
  return across >= SEEN && down >= SEEN;
}

/** Where a window opens: where one of its kind last stood, moved by a step for every one that is open; in the middle of the screen where that place is gone. */
export function placeFor(last: WindowBounds | null, open: number): Partial<Rectangle> & { width: number; height: number } {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const largest = areas.reduce((size, area) => ({ width: Math.max(size.width, area.width), height: Math.max(size.height, area.height) }), {
    width: 0,
    height: 0,
  });
  const width = Math.min(last?.width ?? SIZE.width, largest.width);
  const height = Math.min(last?.height ?? SIZE.height, largest.height);
  if (!last) return { width, height };
  const bounds = { x: last.x + open * STEP, y: last.y + open * STEP, width, height };
  return areas.some((area) => seenOn(area, bounds)) ? bounds : { width, height };
}

/** The bounds to keep of a window: those it has when it is not maximised. */
export function boundsToKeep(window: BrowserWindow): WindowBounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}
