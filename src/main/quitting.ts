import { app } from 'electron';

let asked = false;

/** The user keeps a window that could not be written: the application stays. */
export function stayOpen(): void {
  asked = false;
}

/**
 * Carries a quit through. A window that writes its text first holds its own closing back, and with it Electron ends the whole quit, other windows still open:
 * so every window that goes asks for the quit again.
 */
export function quitAfterWindows(): void {
  app.on('before-quit', () => {
    asked = true;
  });
  app.on('browser-window-created', (_, window) => {
    window.once('closed', () => setImmediate(() => asked && app.quit()));
  });
  app.on('window-all-closed', () => {
    if (asked || process.platform !== 'darwin') app.quit();
  });
}
