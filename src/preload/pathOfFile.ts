import { webUtils } from 'electron';

/** Path of a file that the user dropped or picked; '' for everything else. Electron 32 took `path` off files and gave `webUtils`; the test runtime is older. */
export function pathOfFile(file: unknown): string {
  if (!(file instanceof File)) return '';
  const path: unknown = webUtils ? webUtils.getPathForFile(file) : (file as File & { path?: unknown }).path;
  return typeof path === 'string' ? path : '';
}
