import { resolve } from 'node:path';

/** Full paths of the stories that were named on a command line, from the folder that it was given in. */
export function storyArguments(given: readonly string[], folder: string): readonly string[] {
  return given.filter((argument) => argument.toLowerCase().endsWith('.galley')).map((argument) => resolve(folder, argument));
}
