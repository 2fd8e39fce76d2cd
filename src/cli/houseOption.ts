import { ok, type Result } from '../contract/result';
import { type HouseFinder, houseFinder } from '../desk/commands/houseOf';
import { dataFolder } from '../desk/dataFolder';
import type { Args } from './command';
import { readInput } from './inputFile';
import type { Io } from './io';

type Found = Awaited<ReturnType<HouseFinder['forStory']>>;

/** The house of each story of a run: the one of `--house ID|FILE`, else the one that the story names, else the one that comes with Galley. */
export async function housesOf(args: Args, io: Io): Promise<Result<(id: unknown) => Promise<Found>>> {
  const finder = houseFinder(dataFolder(io.env));
  const asked = args.options.house;
  if (typeof asked !== 'string') return ok(finder.forStory);
  const found = await named(finder, asked, io);
  return found.ok ? ok(async () => found.value) : found;
}

async function named(finder: HouseFinder, asked: string, io: Io): Promise<Result<Found>> {
  if (!/[\\/]|\.json$/i.test(asked)) return finder.byId(asked);
  const bytes = await readInput(io, asked);
  return bytes.ok ? finder.ofFile(asked, bytes.value) : bytes;
}
