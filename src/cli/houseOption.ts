import { ok, type Result } from '../contract/result';
import { houseFinder } from '../desk/commands/houseOf';
import { dataFolder } from '../desk/dataFolder';
import type { FoundHouse } from '../desk/houses/houses';
import type { Args } from './command';
import { readInput } from './inputFile';
import type { Io } from './io';

/** The house of a story, and who asked for it. */
export interface UsedHouse extends FoundHouse {
  /** `option`: `--house`; `story`: its metadata; `default`: nobody, or what was asked for cannot be used. */
  readonly by: 'option' | 'story' | 'default';
}

/** The house that a story is taken by, as `--json` says it: its id, who asked for it, and its file (null: it comes with Galley). */
export interface HouseSaid {
  readonly id: string;
  readonly by: UsedHouse['by'];
  readonly file: string | null;
}

/** Finds the house of a story by the id in its metadata. Never fails; `problem` says where another stands in. */
export type HouseOf = (id: unknown) => Promise<UsedHouse>;

/** What `--house ID|FILE` asks for: nothing, an id, or a file, which is already read. Survives structured clone. */
export type AskedHouse = null | { readonly id: string } | { readonly file: string; readonly bytes: Uint8Array };

/** The house of each story of a run: the one of `--house ID|FILE`, else the one that the story names, else the one that comes with Galley. */
export async function housesOf(args: Args, io: Io): Promise<Result<HouseOf>> {
  const asked = await askedHouse(args, io);
  return asked.ok ? housesAsked(asked.value, io) : asked;
}

/** What `--house` asks for. Fails as `readInput` does. */
export async function askedHouse(args: Args, io: Io): Promise<Result<AskedHouse>> {
  const { house } = args.options;
  if (typeof house !== 'string') return ok(null);
  if (!/[\\/]|\.json$/i.test(house)) return ok({ id: house });
  const bytes = await readInput(io, house);
  return bytes.ok ? ok({ file: house, bytes: bytes.value }) : bytes;
}

/** The house of each story of a run for which `asked` was asked. Fails as the methods of HouseFinder do. */
export async function housesAsked(asked: AskedHouse, io: Io): Promise<Result<HouseOf>> {
  const finder = houseFinder(dataFolder(io.env));
  if (asked === null)
    return ok(async (id) => {
      const found = await finder.forStory(id);
      const isNamed = typeof id === 'string' && id !== '' && found.problem === null;
      return { ...found, by: isNamed ? 'story' : 'default' };
    });
  const found = await ('id' in asked ? finder.byId(asked.id) : finder.ofFile(asked.file, asked.bytes));
  return found.ok ? ok(async () => ({ ...found.value, by: 'option' })) : found;
}

/** What `--json` says of a house. */
export function houseSaid({ house, by, file }: UsedHouse): HouseSaid {
  return { id: house.id, by, file };
}

const ASKED: { readonly [by in UsedHouse['by']]: string } = {
  option: 'asked for with --house',
  story: 'named by the story',
  default: 'the default one',
};

/** The houses of a run in a line each, with the number of their stories where there are several houses: `House plain (the default one), comes with Galley.` */
export function houseLines(used: readonly HouseSaid[]): string {
  const counts = new Map<string, number>();
  for (const { id, by, file } of used) {
    const line = `House ${id} (${ASKED[by]}), ${file === null ? 'comes with Galley' : `from ${file}`}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const stories = (count: number): string => (counts.size === 1 ? '' : `: ${count} ${count === 1 ? 'story' : 'stories'}`);
  return [...counts].map(([line, count]) => `${line}${stories(count)}\n`).join('');
}
