import { type BrowserWindow, dialog } from 'electron';
import { stayOpen } from './quitting';

/** How long a window may take to write its text before somebody is asked, milliseconds. */
export const FLUSH_TIME = 5_000;
/** How long a page may take to show that it lives, milliseconds. */
const LIFE_TIME = 1_500;

/** True where the page still runs. One that hangs can neither write nor say why; its draft is on disk. */
async function lives(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed() || window.webContents.isCrashed()) return false;
  const alive = window.webContents.executeJavaScript('true').catch(() => false);
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), LIFE_TIME));
  return Promise.race([alive, late]);
}

/** Asks whether a window whose text is not on disk shall close. The answer that loses nothing is the default. */
async function mayLose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Galley',
    message: 'This story is not on disk.',
    detail: 'Its latest words are in this window only. Keep it open and save it elsewhere, or close it and lose them.',
    buttons: ['Keep open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** What the closing of a window depends on. */
export interface Closing {
  /** The page has a story open: it is asked to write first. */
  holdsText(): boolean;
  /** Words are known to be on no disk. */
  isUnsafe(): boolean;
  /** Tells the page. */
  ask(): void;
}

/**
 * Closes a window in two steps: the page is told and writes its text, then calls `window.readyToClose`, which is what this returns. A page that is not there,
 * or that hangs, is not waited for; one that lives but could not write in time keeps its window unless the user gives the words up.
 */
export function closeInTwoSteps(window: BrowserWindow, { holdsText, isUnsafe, ask }: Closing): () => void {
  let phase: 'open' | 'asked' | 'ready' = 'open';
  const ready = (): void => {
    phase = 'ready';
    if (!window.isDestroyed()) window.close();
  };
  const outOfTime = async (): Promise<void> => {
    if (phase !== 'asked' || window.isDestroyed()) return;
    const keep = isUnsafe() && (await lives(window)) && !(await mayLose(window));
    if (phase !== 'asked' || window.isDestroyed()) return;
    if (!keep) return ready();
    phase = 'open';
    stayOpen();
  };
  window.on('close', (event) => {
    if (phase === 'ready' || !holdsText() || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (phase === 'asked') return;
    phase = 'asked';
    ask();
    setTimeout(() => void outOfTime(), FLUSH_TIME).unref();
  });
  return ready;
}
