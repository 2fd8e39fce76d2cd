import { rm } from 'node:fs/promises';
import type { ShellPorts } from './shellPorts';

/** Dialogs of a system in which the user names the file that `chosen` gives. */
export function chosenDialogs(chosen: () => string): NonNullable<ShellPorts['dialogs']> {
  return {
    openStory: async () => chosen(),
    saveStory: async () => chosen(),
    saveExport: async () => chosen(),
    chooseFolder: async () => chosen(),
    trash: (path) => rm(path),
  };
}
