import { type BrowserWindow, dialog } from 'electron';

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

/**
 * Closes a window in two steps: the page is told (`ask`) and writes its text, then calls `window.readyToClose`, which is what this returns. A page that is
 * not there, or that hangs, is not waited for; one that lives but could not write in time keeps its window unless the user gives the words up.
 */
export function closeInTwoSteps(window: BrowserWindow, holdsText: () => boolean, ask: () => void): () => void {
  let phase: 'open' | 'asked' | 'ready' = 'open';
  const ready = (): void => {
    phase = 'ready';
    if (!window.isDestroyed()) window.close();
  };
  const outOfTime = async (): Promise<void> => {
    if (phase !== 'asked' || window.isDestroyed()) return;
    const keep = (await lives(window)) && !(await mayLose(window));
    if (phase !== 'asked' || window.isDestroyed()) return;
    if (keep) phase = 'open';
    else ready();
  };
  window.on('close', (event) => {
    const there = !window.webContents.isCrashed() && !window.webContents.isLoadingMainFrame();
    if (phase === 'ready' || !holdsText() || !there) return;
    event.preventDefault();
    if (phase === 'asked') return;
    phase = 'asked';
    ask();
    setTimeout(() => void outOfTime(), FLUSH_TIME).unref();
  });
  return ready;
}
