import { basename } from 'node:path';
import { fail, ok, type Result } from '../../contract/result';
import { type FoundHouse, openHouses } from '../houses/houses';
import { parseHouse } from '../houses/parseHouse';
import { nodeFileSystem } from '../nodeFileSystem';

/** The houses as a command line asks for them. */
export interface HouseFinder {
  /** The house of a story by the id in its metadata; never fails, its `problem` says where another stands in. */
  forStory(id: unknown): Promise<FoundHouse>;
  /** A house by its id. Fails `not-found` or with what is wrong with its file. */
  byId(id: string): Promise<Result<FoundHouse>>;
  /** A house out of the bytes of a file that the user named. Fails `bad-input` with what is wrong with it. */
  ofFile(path: string, bytes: Uint8Array): Result<FoundHouse>;
}

/** Finds houses below a data folder. `usual` is the id of the house of stories that name none; '' for the one that comes with Galley. */
export function houseFinder(home: string, usual = ''): HouseFinder {
  const houses = openHouses(nodeFileSystem, home);
  return {
    forStory: (id) => houses.house(typeof id === 'string' && id !== '' ? id : usual),
    async byId(id) {
      const found = await houses.house(id);
      return found.problem === null ? ok(found) : fail('not-found', found.problem.replace(/ The default house is used until then\.$/, ''));
    },
    ofFile(path, bytes) {
      const house = parseHouse(Buffer.from(bytes).toString('utf8'), basename(path));
      return house.ok ? ok({ house: house.value, file: path, problem: null }) : house;
    },
  };
}
