import { join } from 'node:path';
import Conf from 'conf';
import type { JsonValue } from '../contract/json';
import { fail, ok, type Result } from '../contract/result';
import { errorCode } from './errorCode';
import type { FileSystem } from './fileSystem';
import { putFile } from './putFile';
import { readBytes } from './readBytes';
import { SETTINGS } from './settings.table';
import { withLock } from './withLock';

/** What the desk uses of `conf` and of its subclass `electron-store`. */
export interface SettingsStore {
  /** The whole file, read at every use and written whole. */
  store: Record<string, unknown>;
}

/** Makes a store of `<cwd>/settings.json`: `conf` takes `configName`, `electron-store` takes `name`. */
export type SettingsStoreClass = new (options: {
  readonly cwd: string;
  readonly configName: string;
  readonly name: string;
  readonly projectName: string;
  readonly accessPropertiesByDotNotation: boolean;
}) => SettingsStore;

/** The settings of this user on this machine, over one table. */
export interface Settings {
  /** A setting, or its default. Throws on a key that is not in the table: a bug. */
  get(key: string): JsonValue;
  /** Those that windows may read. */
  visible(): { readonly [key: string]: JsonValue };
  /** Sets one key; what other processes wrote to the other keys stays. Fails with `bad-input` on an unknown key or a wrong value, and with `refused` where `by` may not set it. */
  set(key: string, value: JsonValue, by?: 'window' | 'desk'): Promise<Result<null>>;
  /** Resolves when every setting that was set so far is on disk, or has failed to get there. */
  settled(): Promise<void>;
}

const FILE = 'settings.json';
const LAST_GOOD = 'settings.last-good.json';

/** Opens the settings in `home`. A file that cannot be read is put aside and the last good one taken: settings never stop a start. */
export async function openSettings(
  fs: FileSystem,
  home: string,
  Store: SettingsStoreClass = Conf as unknown as SettingsStoreClass,
): Promise<Settings> {
  const open = () =>
    new Store({ cwd: home, configName: 'settings', name: 'settings', projectName: 'galley', accessPropertiesByDotNotation: false });
  let file: SettingsStore | null = await readable(fs, home, open);
  let values: Record<string, unknown> = {};
  const refresh = () => {
    try {
      values = { ...file?.store };
    } catch {
      file = null;
    }
  };
  refresh();
  let queue: Promise<unknown> = Promise.resolve();
  return {
    async settled() {
      await queue;
    },
    get(key) {
      return settingOf(key, values);
    },
    visible() {
      refresh();
      const keys = Object.keys(SETTINGS).filter((key) => SETTINGS[key]?.scope !== 'desk');
      return Object.fromEntries(keys.map((key) => [key, settingOf(key, values)]));
    },
    async set(key, value, by = 'desk') {
      const row = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
      if (row === undefined) return fail('bad-input', `There is no setting called “${key.slice(0, 80)}”.`);
      if (by === 'window' && row.scope !== 'window') return fail('refused', `The setting “${key}” is not changed from a window.`);
      if (!row.form.safeParse(value).success)
        return fail('bad-input', `The setting “${key}” cannot be ${JSON.stringify(value).slice(0, 80)}.`);
      const write = () =>
        withLock(fs, join(home, 'locks'), FILE, async () => {
          file ??= await readable(fs, home, open);
          refresh();
          values = { ...values, [key]: value };
          return written(fs, home, file, values);
        });
      const next = queue.then(write, write);
      queue = next.catch(() => {});
      return next;
    },
  };
}

function settingOf(key: string, values: Record<string, unknown>): JsonValue {
  const row = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
  if (row === undefined) throw new Error(`There is no setting called ${key}`);
  const read = row.form.safeParse(values[key]);
  return read.success ? (read.data as JsonValue) : row.default;
}

async function written(fs: FileSystem, home: string, file: SettingsStore | null, values: Record<string, unknown>): Promise<Result<null>> {
  try {
    if (file !== null) file.store = values;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return fail('io', `The setting is used now but could not be kept for the next start (${errorCode(error)}).`);
  }
  const kept = await putFile(fs, { path: join(home, LAST_GOOD), bytes: Buffer.from(JSON.stringify(values)), accept: 'any' });
  return kept.ok ? ok(null) : kept;
}

/** A store whose file can be read; null where not even an empty one can be made (the settings then last as long as the process). */
async function readable(fs: FileSystem, home: string, open: () => SettingsStore): Promise<SettingsStore | null> {
  for (const mend of [async () => {}, () => useLastGood(fs, home), () => putAside(fs, home)]) {
    try {
      await mend();
      if (await isWhole(fs, home)) return open();
    } catch {
      // Whatever is wrong with the file or the folder: the next way, and at last none.
    }
  }
  return null;
}

/** `conf` takes any JSON for a table and would begin an empty one: so the file is looked at first. None at all is fine. */
async function isWhole(fs: FileSystem, home: string): Promise<boolean> {
  const file = await readBytes(fs, join(home, FILE), FILE, { max: 10_000_000 });
  if (!file.ok) return file.error.code === 'not-found';
  return isTable(JSON.parse(Buffer.from(file.value.bytes).toString('utf8')));
}

function isTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function useLastGood(fs: FileSystem, home: string): Promise<void> {
  await putAside(fs, home);
  const kept = await readBytes(fs, join(home, LAST_GOOD), LAST_GOOD, { max: 10_000_000 });
  if (!kept.ok || !isTable(JSON.parse(Buffer.from(kept.value.bytes).toString('utf8')))) throw new Error('There is no last good copy.');
  await putFile(fs, { path: join(home, FILE), bytes: kept.value.bytes, accept: 'any' });
}

async function putAside(fs: FileSystem, home: string): Promise<void> {
  await fs.rename(join(home, FILE), join(home, `settings.unreadable-${Date.now()}.json`));
}
