// Stories to HTML: the writer against JSON.stringify and @tiptap/html, and `galley export` against a process that reads the same files
// and writes JSON in place of HTML. Rounds interleaved in one run; both sides of every ratio are printed as medians, the ratio is the median of
// the rounds' own, whose sides ran one after the other: a machine that slows down for a minute slows both.
//   node bench/export.mjs [--stories 1000] [--rounds 7] [--peer 40] [--no-cli]
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { makeStory } from './export/stories.mjs';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '7' },
    peer: { type: 'string', default: '40' },
    'no-cli': { type: 'boolean', default: false },
  },
});
const repository = join(import.meta.dirname, '..');

/** The code under test, built as the application's own Node half is. */
async function subject() {
  const outDir = join(repository, 'node_modules', '.cache', 'bench-export');
  await build({
    root: repository,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { target: 'node' },
    build: { ssr: join(import.meta.dirname, 'export', 'subject.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false },
  });
  return import(pathToFileURL(join(outDir, 'subject.js')).href);
}

/** The peers of `galley export`: one that reads the same files, the same with an export's promises, one that has plain JSON to read. */
const SAME = 'JSON from the same files';
const SAFE = 'JSON from the same files, confirmed on disk';
const PLAIN = 'JSON from plain JSON';

const median = (times) => times.slice().sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Milliseconds a story of each way in each of the interleaved rounds; `share` runs a way on a part of the stories. The bytes are counted, so that no string is left in pieces. */
function race(ways, stories, rounds) {
  const times = new Map(ways.map(({ name }) => [name, []]));
  let bytes = 0;
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, run, share = stories.length } of ways) {
      const part = stories.slice(0, share);
      const start = performance.now();
      for (const story of part) bytes += Buffer.byteLength(run(story));
      if (round >= 0) times.get(name).push((performance.now() - start) / part.length);
    }
  }
  if (bytes === 0) throw new Error('Nothing was written.');
  return times;
}

/** Prints both sides; where there is a goal, whether it is met. */
function ratio(name, times, against, goal = null) {
  const [own, peer] = [times.get(name), times.get(against)];
  const value = median(own.map((time, round) => peer[round] / time));
  console.log(
    `${name} ${Math.round(1000 / median(own))}/s : ${against} ${Math.round(1000 / median(peer))}/s = ${value.toFixed(2)}x${goal === null ? '' : ` (goal ${goal}x: ${value >= goal ? 'ok' : 'MISSED'})`}`,
  );
}

async function withFiles(stories, code, rounds) {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const [json, galley] = ['json', 'galley'].map((name) => join(folder, name));
  const { mkdirSync, readdirSync } = await import('node:fs');
  for (const path of [json, galley]) mkdirSync(path);
  for (const [index, story] of stories.entries()) {
    await writeFile(join(json, `${index}.json`), JSON.stringify(story));
    await code.save(join(galley, `${index}.galley`), story);
  }
  const files = readdirSync(galley).map((name) => join(galley, name));
  const galleyExport = (to, ...more) =>
    timed([join(repository, 'out', 'cli', 'galley.js'), 'export', ...files, '-o', join(folder, to), ...more], [0, 1]);
  const copy = (from, to, ...more) => timed([join(import.meta.dirname, 'export', 'copy.cjs'), from, join(folder, to), ...more]);
  const ways = {
    'galley export, fragments': (to) => galleyExport(to, '--mode', 'fragment'),
    'galley export, pages': (to) => galleyExport(to),
    'galley export, pages, one thread': (to) => galleyExport(to, '--jobs', '1'),
    [SAME]: (to) => copy(galley, to),
    [SAFE]: (to) => copy(galley, to, '--safe'),
    [PLAIN]: (to) => copy(json, to),
  };
  const times = new Map(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, [name, way]] of Object.entries(ways).entries()) times.get(name).push(way(`${index}-${round}`) / stories.length);
  await rm(folder, { recursive: true, force: true });
  return times;
}

function timed(args, allowed = [0]) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!allowed.includes(status)) throw new Error(`${args.slice(0, 3).join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
  return performance.now() - start;
}

const code = await subject();
const stories = Array.from({ length: Number(values.stories) }, (_, index) => code.opened(makeStory(index + 1)));
const tiptap = code.tiptap();
const ways = {
  JSON: { name: 'JSON.stringify', run: (story) => JSON.stringify(story) },
  fragment: { name: 'fragment', run: code.fragment },
  page: { name: 'page', run: code.page },
  tiptap: { name: '@tiptap/html', run: (story) => tiptap(story.doc), share: Math.min(Number(values.peer), stories.length) },
};
const rounds = Number(values.rounds);
console.log(`${stories.length} stories, ${JSON.stringify(stories[0]).length} characters of JSON each, ${rounds} rounds`);
// All of them once before anything is timed, so that code and heap are those of a process that has been at work; then each pair by itself.
race(Object.values(ways), stories, 2);
ratio('fragment', race([ways.JSON, ways.fragment], stories, rounds), 'JSON.stringify', 1);
// A page also counts the words, writes the head, the JSON-LD and the house's stylesheet: the goal of the research for a whole export.
ratio('page', race([ways.JSON, ways.page], stories, rounds), 'JSON.stringify', 0.5);
ratio('fragment', race([ways.tiptap, ways.fragment], stories, rounds), '@tiptap/html', 40);
if (!values['no-cli']) {
  const files = await withFiles(stories, code, Math.max(3, rounds));
  ratio('galley export, fragments', files, SAME, 0.5);
  ratio('galley export, pages', files, SAME, 0.5);
  ratio('galley export, fragments', files, SAFE, 0.5);
  ratio('galley export, pages', files, SAFE, 0.5);
  ratio('galley export, pages', files, PLAIN);
  ratio('galley export, pages', files, 'galley export, pages, one thread');
}
