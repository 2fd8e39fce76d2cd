// All checks of a house over a long story: the first run, and the run after one key, against JSON.stringify of the same story (the
// least that anything costs that looks at all of it). Rounds interleaved; medians; both sides of every ratio are printed.
//   node bench/checks.mjs [--words 50000] [--rounds 15]
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const { values } = parseArgs({ options: { words: { type: 'string', default: '50000' }, rounds: { type: 'string', default: '15' } } });
const repository = join(import.meta.dirname, '..');
const outDir = join(repository, 'node_modules', '.cache', 'bench-checks');
await build({
  root: repository,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  ssr: { target: 'node' },
  build: { ssr: join(import.meta.dirname, 'checks', 'subject.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false },
});
const { CheckMemory, runChecks, house, longStory, afterKey } = await import(pathToFileURL(join(outDir, 'subject.js')).href);

const GOALS = { full: 40, key: 5 };
const { doc, words } = longStory(Number(values.words));
const known = new CheckMemory();
const times = { stringify: [], full: [], key: [] };
const timed = (name, run) => {
  const start = performance.now();
  const answer = run();
  times[name].push(performance.now() - start);
  return answer;
};

let typed = doc;
let found = runChecks(doc, house, { now: null, known }).length;
for (let round = -2; round < Number(values.rounds); round += 1) {
  typed = afterKey(typed, 'abcdefghij'[(round + 2) % 10]);
  const json = timed('stringify', () => JSON.stringify(typed));
  const after = timed('key', () => runChecks(typed, house, { now: null, known }));
  const fresh = timed('full', () => runChecks(typed, house, { now: null }));
  if (JSON.stringify(after) !== JSON.stringify(fresh)) throw new Error('The run after a key did not find what a fresh run finds.');
  if (json.length === 0) throw new Error('Nothing was written.');
  found = fresh.length;
  if (round < 0) for (const list of Object.values(times)) list.length = 0;
}

const median = (list) => list.slice().sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ms = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
console.log(`${words} words, ${typed.content[1].content.length} blocks, ${found} findings, ${values.rounds} rounds, medians`);
for (const [name, label] of [
  ['full', 'first run'],
  ['key', 'run after one key'],
]) {
  const ratio = ms[name] / ms.stringify;
  const verdict = ratio <= GOALS[name] ? 'ok' : 'MISSED';
  console.log(
    `${label} ${ms[name].toFixed(1)} ms : JSON.stringify ${ms.stringify.toFixed(1)} ms = ${ratio.toFixed(2)}x (goal <= ${GOALS[name]}x: ${verdict})`,
  );
}
