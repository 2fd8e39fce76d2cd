import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Place and size of a window, in screen points. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** The two kinds of windows, which keep their bounds apart. */
export type WindowKind = 'library' | 'story';

/** What the first window needs before the desk is loaded. */
export interface EarlySettings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly windowBounds: Partial<Record<WindowKind, WindowBounds>>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Reads bounds of unknown origin; null where they are not the bounds of a window. */
export function boundsOf(value: unknown): WindowBounds | null {
  if (!isRecord(value)) return null;
  const { x, y, width, height, maximized } = value;
  const numbers = [x, y, width, height].every(
    (number) => typeof number === 'number' && Number.isFinite(number) && Math.abs(number) < 100_000,
  );
  if (!numbers || (width as number) < 200 || (height as number) < 200) return null;
  return { x: x as number, y: y as number, width: width as number, height: height as number, maximized: maximized === true };
}

/** Reads theme and window bounds out of settings.json without the desk (its modules cost more than the window). Whatever is missing or wrong has its default. */
export function readEarlySettings(home: string): EarlySettings {
  let all: unknown;
  try {
    all = JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'));
  } catch {
    all = {};
  }
  const { theme, windowBounds } = isRecord(all) ? all : {};
  const kept = isRecord(windowBounds) ? windowBounds : {};
  const [library, story] = [boundsOf(kept.library), boundsOf(kept.story)];
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    windowBounds: { ...(library && { library }), ...(story && { story }) },
  };
}
