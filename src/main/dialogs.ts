import { basename, dirname, isAbsolute, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { ShellPorts } from '../desk/shellPorts';

/** What the dialogs need of the rest. */
export interface DialogsOptions {
  /** The window that asks; null: the dialog stands alone. */
  windowOf(name: string): BrowserWindow | null;
  /** Folder of the last dialog, '' before the first. */
  lastFolder(): Promise<string>;
  keepFolder(folder: string): Promise<void>;
}

const STORY = { name: 'Galley story', extensions: ['galley'] };
const EXPORT = { html: { name: 'HTML page', extensions: ['html'] }, zip: { name: 'HTML page with pictures', extensions: ['zip'] } };

/** The system's dialogs, as the desk asks for them. Each opens in the folder of the last one. */
export function createDialogs({ windowOf, lastFolder, keepFolder }: DialogsOptions): NonNullable<ShellPorts['dialogs']> {
  const start = async (): Promise<string> => (await lastFolder()) || app.getPath('documents');
  const open = async (window: string, options: Electron.OpenDialogOptions): Promise<string | null> => {
    const parent = windowOf(window);
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
  const save = async (window: string, options: Electron.SaveDialogOptions): Promise<string | null> => {
    const parent = windowOf(window);
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return canceled || !filePath ? null : filePath;
  };
  const remember = async (path: string | null, folder: (path: string) => string = dirname): Promise<string | null> => {
    if (path !== null) await keepFolder(folder(path));
    return path;
  };
  return {
    openStory: async (window) =>
      remember(await open(window, { title: 'Open a story', defaultPath: await start(), filters: [STORY], properties: ['openFile'] })),
    saveStory: async (window, suggested) =>
      remember(
        await save(window, {
          title: 'Save the story',
          defaultPath: suggested,
          filters: [STORY],
          properties: ['showOverwriteConfirmation'],
        }),
      ),
    saveExport: async (window, suggested, kind) => {
      const path = isAbsolute(suggested) ? suggested : join(await start(), basename(suggested));
      return remember(
        await save(window, {
          title: 'Save the page',
          defaultPath: path,
          filters: [EXPORT[kind]],
          properties: ['showOverwriteConfirmation'],
        }),
      );
    },
    chooseFolder: async (window, current) =>
      open(window, { title: 'Choose the library folder', defaultPath: current, properties: ['openDirectory', 'createDirectory'] }),
    trash: (path) => shell.trashItem(path),
  };
}
