import { basename } from 'node:path';
import type { HouseEntry, HouseTestOutcome } from '../../contract/houseMethods';
import { fail, ok, type Result } from '../../contract/result';
import { dataFolder } from '../../desk/dataFolder';
import { openHouses } from '../../desk/houses/houses';
import { parseHouse } from '../../desk/houses/parseHouse';
import { testHouse } from '../../desk/houses/testHouse';
import { nodeFileSystem } from '../../desk/nodeFileSystem';
import type { Args, Command } from '../command';
import { readInput } from '../inputFile';
import { EXIT, type Exit, type Io } from '../io';
import { refuse } from '../refuse';

const ACTIONS = ['list', 'show', 'test'] as const;

/** Lists, shows and tests house styles. */
export const house: Command = {
  name: 'house',
  summary: 'Lists, shows and tests house styles.',
  usage: 'list | show ID | test [ID|FILE...]',
  options: [{ name: 'json', help: 'Print JSON: an array for list and test' }],
  rest: [1, 1000],
  examples: ['galley house list', 'galley house show english-daily', 'galley house test', 'galley house test mine.json other.json'],
  notes:
    'test runs the tests inside the houses (all of this machine where none is named) and prints what differs: “-” was expected, “+” was found. Exit code 1 where a test fails, 2 where a house cannot be used.',
  run: runHouse,
};

async function runHouse(args: Args, io: Io): Promise<Exit> {
  const [action = '', ...names] = args.rest;
  const json = args.options.json === true;
  if (!ACTIONS.some((one) => one === action))
    return refuse(
      io,
      { code: 'bad-input', message: `“galley house ${action}” is not known: it is one of ${ACTIONS.join(', ')}. See: galley house --help` },
      json,
    );
  if (action === 'test') return testAll(names, json, io);
  if (action === 'list' && names.length === 0) return listAll(json, io);
  const [id, ...more] = names;
  if (action !== 'show' || id === undefined || more.length > 0)
    return refuse(
      io,
      {
        code: 'bad-input',
        message: `“galley house ${action}” ${action === 'show' ? 'needs one ID' : 'takes no names'}. See: galley house --help`,
      },
      json,
    );
  const read = await textOf(id, io);
  if (!read.ok) return refuse(io, read.error, json);
  const opened = parseHouse(read.value, fileNameOf(id));
  if (!opened.ok) return refuse(io, opened.error, json);
  io.out(read.value.endsWith('\n') ? read.value : `${read.value}\n`);
  return EXIT.fine;
}

async function listAll(json: boolean, io: Io): Promise<Exit> {
  const entries = await houses(io).list();
  if (json) io.out(`${JSON.stringify(entries)}\n`);
  else for (const entry of entries) io.out(`${lineOf(entry)}\n`);
  return entries.some(({ problem }) => problem !== null) ? EXIT.problems : EXIT.fine;
}

function lineOf({ id, title, publication, languages, builtIn, tests, problem }: HouseEntry): string {
  if (problem !== null) return `${id}: ${problem}`;
  const facts = [publication, languages.join(' '), `${tests} tests`, builtIn ? 'comes with Galley' : 'of this machine'];
  return `${id}: ${title} (${facts.filter((fact) => fact !== '').join(', ')})`;
}

/** What became of the tests of one house. */
interface Tested {
  readonly house: string;
  readonly outcomes: readonly HouseTestOutcome[];
}

async function testAll(names: readonly string[], json: boolean, io: Io): Promise<Exit> {
  const wanted = names.length > 0 ? names : (await houses(io).list()).map(({ id }) => id);
  const done: Tested[] = [];
  let bad = 0;
  for (const name of wanted) {
    const tested = await testOne(name, io);
    if (tested.ok) done.push(tested.value);
    else {
      bad += 1;
      io.err(`galley: ${tested.error.message}\n`);
      for (const line of tested.error.detail?.split('\n') ?? []) io.err(`  ${line}\n`);
    }
    if (tested.ok && !json) io.out(reportOf(tested.value));
  }
  if (json) io.out(`${JSON.stringify(done)}\n`);
  if (bad > 0) return EXIT.badInput;
  return done.some(({ outcomes }) => outcomes.some(({ passed }) => !passed)) ? EXIT.problems : EXIT.fine;
}

async function testOne(name: string, io: Io): Promise<Result<Tested>> {
  const text = await textOf(name, io);
  if (!text.ok) return text;
  const opened = parseHouse(text.value, fileNameOf(name));
  return opened.ok ? ok({ house: opened.value.id, outcomes: testHouse(opened.value) }) : opened;
}

function fileNameOf(name: string): string {
  return basename(name).endsWith('.json') ? basename(name) : `${name}.json`;
}

function reportOf({ house: id, outcomes }: Tested): string {
  const failed = outcomes.filter(({ passed }) => !passed);
  const lines = failed.flatMap(({ name, diff }) => [`${id}: failed: ${name}`, ...diff.split('\n').map((line) => `    ${line}`)]);
  return `${[...lines, `${id}: ${outcomes.length - failed.length} of ${outcomes.length} tests passed`].join('\n')}\n`;
}

/** The text of a house: a file where the name has a slash or ends in `.json`, else a house of this machine. */
async function textOf(name: string, io: Io): Promise<Result<string>> {
  if (name === '-' || /[\\/]|\.json$/i.test(name)) {
    const bytes = await readInput(io, name);
    return bytes.ok ? ok(Buffer.from(bytes.value).toString('utf8')) : bytes;
  }
  const read = await houses(io).read(name);
  if (read.ok) return ok(read.value.text);
  return read.error.code === 'not-found' ? fail('not-found', `${read.error.message} See: galley house list`) : read;
}

function houses(io: Io) {
  return openHouses(nodeFileSystem, dataFolder(io.env));
}
