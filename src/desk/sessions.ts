import { join } from 'node:path';
import { errorCode } from './errorCode';
import type { FileSystem } from './fileSystem';
import { putFile } from './putFile';
import { readBytes } from './readBytes';
import { type WorkingCopy, workingCopy } from './workingCopy';

/** What is kept of open stories, so that a window that outlived its shell (the page of a restarted host) can go on with the same handle. */
export interface Sessions {
  /** Keeps where a working copy stands. Best effort: without it the window opens its story again. */
  keep(copy: WorkingCopy): Promise<void>;
  /** The working copy behind a handle of an earlier run, without pictures; null where nothing is known of it, or where another window had the handle last: its file may hold words that this one never saw. */
  revive(doc: string, window: string): Promise<WorkingCopy | null>;
  forget(doc: string): Promise<void>;
}

const DOC = /^[a-z0-9-]{1,80}$/;

/** Opens the sessions in `home`. */
export function openSessions(fs: FileSystem, home: string): Sessions {
  const folder = join(home, 'open');
  const pathOf = (doc: string) => join(folder, `${doc}.json`);
  return {
    async keep(copy) {
      const { doc, window, path, name, draftKey, revision, savedRevision, savedAt } = copy;
      if (copy.readOnly !== null) return;
      const record = { doc, window, path, name, draftKey, revision, savedRevision, savedAt, accept: [...copy.accept] };
      try {
        await fs.mkdir(folder);
        await putFile(fs, { path: pathOf(doc), bytes: Buffer.from(JSON.stringify(record)), accept: 'any' });
      } catch (error) {
        if (errorCode(error) === '') throw error;
      }
    },
    async revive(doc, window) {
      if (!DOC.test(doc)) return null;
      const file = await readBytes(fs, pathOf(doc), doc, { max: 100_000 });
      if (!file.ok) return null;
      try {
        const record = JSON.parse(Buffer.from(file.value.bytes).toString('utf8')) as WorkingCopy & { readonly accept: string[] };
        if (record.window !== window) return null;
        return workingCopy({ ...record, doc, accept: new Set(record.accept) });
      } catch {
        return null;
      }
    },
    async forget(doc) {
      try {
        await fs.unlink(pathOf(doc));
      } catch (error) {
        if (errorCode(error) === '') throw error;
      }
    },
  };
}
