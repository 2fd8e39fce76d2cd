import { join } from 'node:path';
import type { HouseEntry } from '../../contract/houseMethods';
import { fail, ok, type Result } from '../../contract/result';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { House } from '../../house/house';
import { openHouse } from '../../house/openHouse';
import { errorCode } from '../errorCode';
import { fileFailure } from '../fileFailure';
import type { FileSystem } from '../fileSystem';
import { putFile } from '../putFile';
import { readBytes } from '../readBytes';
import { BUILT_IN_HOUSES } from './builtInHouses';
import { HOUSE_CAP, parseHouse } from './parseHouse';

/** Most files that are looked at in the folder of houses. */
const MOST = 200;

/** A house that may be used, and why it is not the one that was asked for. */
export interface FoundHouse {
  readonly house: House;
  /** The file that it was read from; null for one that comes with Galley. */
  readonly file: string | null;
  /** A sentence; null where it is the house that was asked for. */
  readonly problem: string | null;
}

/** The houses of this machine: those that come with Galley, and the files in `<home>/houses`, which stand before those of the same id. */
export interface Houses {
  /** By title; a file that cannot be used stands there with its problem. */
  list(): Promise<readonly HouseEntry[]>;
  /** The text of a house's file. `id` of a file that cannot be used is its name without ending. */
  read(id: string): Promise<Result<{ readonly text: string; readonly builtIn: boolean }>>;
  /** The house of that id. Never fails: where there is none or it is broken, the default house stands in, and the problem says so. */
  house(id: string): Promise<FoundHouse>;
  /** Keeps a house in `<home>/houses`. Fails `bad-input` where it cannot be used, `conflict` where one of its id is already kept and `over` does not name it. */
  save(text: string, over: string | null): Promise<Result<HouseEntry>>;
  /** Takes a house out of `<home>/houses`; one that comes with Galley is then as it came. */
  remove(id: string): Promise<Result<null>>;
}

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Opens the houses below a data folder. Files are read when they are asked for; one that did not change is parsed once. */
export function openHouses(fs: FileSystem, home: string): Houses {
  const folder = join(home, 'houses');
  const known = new Map<string, { readonly text: string; readonly house: Result<House> }>();
  const pathOf = (id: string): string => join(folder, `${id}.json`);

  const text = async (id: string): Promise<Result<string>> => {
    const file = await readBytes(fs, pathOf(id), `${id}.json`, { max: HOUSE_CAP });
    return file.ok ? ok(Buffer.from(file.value.bytes).toString('utf8')) : file;
  };
  const kept = async (id: string): Promise<Result<House>> => {
    const read = await text(id);
    if (!read.ok) return read;
    const before = known.get(id);
    if (before?.text === read.value) return before.house;
    const parsed = parseHouse(read.value, `${id}.json`);
    const house = parsed.ok && parsed.value.id !== id ? wrongName(id, parsed.value.id) : parsed;
    known.set(id, { text: read.value, house });
    return house;
  };
  const entry = async (id: string): Promise<HouseEntry> => {
    const own = await kept(id);
    if (own.ok) return entryOf(own.value, false, null);
    if (own.error.code === 'not-found') return entryOf(builtIn(id) ?? DEFAULT_HOUSE, true, null);
    return { id, title: id, publication: '', languages: [], builtIn: BUILT_IN_HOUSES.has(id), tests: 0, problem: own.error.message };
  };
  return {
    async list() {
      const ids = new Set([...BUILT_IN_HOUSES.keys(), ...(await keptIds(fs, folder))]);
      const entries = await Promise.all([...ids].map(entry));
      return entries.sort((one, other) => one.title.localeCompare(other.title, 'en') || one.id.localeCompare(other.id, 'en'));
    },
    async read(id) {
      if (!ID.test(id)) return noHouse(id);
      const own = await text(id);
      if (own.ok) return ok({ text: own.value, builtIn: false });
      if (own.error.code !== 'not-found') return own;
      const file = BUILT_IN_HOUSES.get(id);
      return file === undefined ? noHouse(id) : ok({ text: `${JSON.stringify(file, null, 2)}\n`, builtIn: true });
    },
    async house(id) {
      if (id === '' || !ID.test(id)) return comes(DEFAULT_HOUSE, id === '' ? null : standsIn(noHouse(id).error.message));
      const own = await kept(id);
      if (own.ok) return { house: own.value, file: pathOf(id), problem: null };
      const house = own.error.code === 'not-found' ? builtIn(id) : null;
      if (house !== null) return comes(house, null);
      return comes(DEFAULT_HOUSE, standsIn(own.error.code === 'not-found' ? noHouse(id).error.message : own.error.message));
    },
    async save(given, over) {
      const parsed = parseHouse(given, over === null ? 'that was given' : `${over}.json`);
      if (!parsed.ok) return parsed;
      const { id } = parsed.value;
      if (id !== over && ((await exists(fs, pathOf(id))) || BUILT_IN_HOUSES.has(id)))
        return fail('conflict', `There is already a house “${id}”. Nothing was changed. Give this one another id, or change that one.`);
      try {
        await fs.mkdir(folder);
      } catch (error) {
        return fileFailure(error, 'Cannot save', `${id}.json`);
      }
      const put = await putFile(fs, { path: pathOf(id), bytes: Buffer.from(given), accept: 'any' });
      return put.ok ? ok(entryOf(parsed.value, false, null)) : put;
    },
    async remove(id) {
      if (!ID.test(id) || !(await exists(fs, pathOf(id))))
        return BUILT_IN_HOUSES.has(id) ? fail('refused', 'This house comes with Galley and cannot be taken away.') : noHouse(id);
      try {
        await fs.unlink(pathOf(id));
        await fs.syncFolder(folder);
        return ok(null);
      } catch (error) {
        return fileFailure(error, 'Cannot remove', `${id}.json`);
      }
    },
  };
}

const opened = new Map<string, House>();

/** A house that comes with Galley; null where there is none of that id. One that is broken is a bug and throws. */
export function builtIn(id: string): House | null {
  if (id === DEFAULT_HOUSE.id) return DEFAULT_HOUSE;
  const known = opened.get(id);
  const file = BUILT_IN_HOUSES.get(id);
  if (known !== undefined || file === undefined) return known ?? null;
  const house = openHouse(file, `${id}.json`);
  if (!house.ok) throw new Error(house.error.message);
  opened.set(id, house.value);
  return house.value;
}

function entryOf(house: House, isBuiltIn: boolean, problem: string | null): HouseEntry {
  const { title, languages, tests } = house.file;
  return { id: house.id, title, publication: house.publication, languages, builtIn: isBuiltIn, tests: tests.length, problem };
}

async function keptIds(fs: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
    return names.filter((name) => ID.test(name)).slice(0, MOST);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [];
  }
}

async function exists(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.lstat(path);
    return true;
  } catch {
    return false;
  }
}

function wrongName(file: string, id: string): Result<House> {
  return fail('bad-input', `The house ${file}.json says that its id is “${id}”. Name the file ${id}.json, or change the id in it.`);
}

function noHouse(id: string): { readonly ok: false; readonly error: { readonly code: 'not-found'; readonly message: string } } {
  return { ok: false, error: { code: 'not-found', message: `There is no house “${id.slice(0, 80)}” on this machine.` } };
}

function comes(house: House, problem: string | null): FoundHouse {
  return { house, file: null, problem };
}

function standsIn(why: string): string {
  return `${why} The default house is used until then.`;
}
