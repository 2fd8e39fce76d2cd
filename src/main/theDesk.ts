import { app } from 'electron';
import type { Desk } from '../desk/desk';
import type { ShellPorts } from '../desk/shellPorts';

let made: Promise<Desk> | null = null;

async function make(home: string, ports: ShellPorts): Promise<Desk> {
  const [{ createDesk }, { default: ElectronStore }] = await Promise.all([import('../desk/createDesk'), import('electron-store')]);
  return createDesk({
    home,
    root: process.env.GALLEY_ROOT || null,
    version: app.getVersion(),
    capabilities: { nativeMenus: true, nativeDialogs: true, revealFile: false, chooseLibrary: true, printToPdf: false, ownWindows: true },
    ports,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    settingsStore: ElectronStore,
    onBug: (error, name) => console.error(`galley: ${name}:`, error),
  });
}

/** The one desk of this process. Its modules are loaded with the first call, not when the application starts. */
export function theDesk(home: string, ports: ShellPorts): Promise<Desk> {
  made ??= make(home, ports);
  return made;
}

/** Closes the desk if it was ever made. */
export async function closeDesk(): Promise<void> {
  const desk = await made?.catch(() => null);
  await desk?.close();
}
