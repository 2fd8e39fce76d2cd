import { basename } from 'node:path';
import { fail, ok, type Result } from '../../contract/result';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { FoundHouse, Houses } from '../houses/houses';
import { nodeFileSystem } from '../nodeFileSystem';

/** The houses as a command line asks for them. */
export interface HouseFinder {
  /** The house of a story by the id in its metadata; never fails, its `problem` says where another stands in. */
  forStory(id: unknown): Promise<FoundHouse>;
  /** A house by its id. Fails `not-found` or with what is wrong with its file. */
  byId(id: string): Promise<Result<FoundHouse>>;
  /** A house out of the bytes of a file that the user named. Fails `bad-input` with what is wrong with it. */
  ofFile(path: string, bytes: Uint8Array): Promise<Result<FoundHouse>>;
}

/** Of a story that names no house. */
const USUAL: FoundHouse = { house: DEFAULT_HOUSE, file: null, problem: null };

/** Finds houses below a data folder. `usual` is the id of the house of stories that name none; '' for the one that comes with Galley. What reads house files is loaded for the first that is not that one: it takes a fifth of a command's start. */
export function houseFinder(home: string, usual = ''): HouseFinder {
  let loaded: Promise<Houses> | undefined;
  const houses = (): Promise<Houses> => {
    loaded ??= import('../houses/houses').then(({ openHouses }) => openHouses(nodeFileSystem, home));
    return loaded;
  };
  return {
    async forStory(id) {
      const wanted = typeof id === 'string' && id !== '' ? id : usual;
      return wanted === '' ? USUAL : (await houses()).house(wanted);
    },
    async byId(id) {
      const found = await (await houses()).house(id);
      return found.problem === null ? ok(found) : fail('not-found', found.problem.replace(/ The default house is used until then\.$/, ''));
    },
    async ofFile(path, bytes) {
      const { parseHouse } = await import('../houses/parseHouse');
      const house = parseHouse(Buffer.from(bytes).toString('utf8'), basename(path));
      return house.ok ? ok({ house: house.value, file: path, problem: null }) : house;
    },
  };
}
