import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cyclesOf } from './cyclesOf.mjs';
import { importsOf } from './importsOf.mjs';
import { BLOCK_KINDS, BLOCK_KINDS_SEEN, ROOMS, TEST_PACKAGES } from './layers.table.mjs';

/**
 * Every import under `root`/src that docs/design.md §3 forbids, one line each: `a -> b (why)`, then every cycle.
 * The whole of src is looked at, tests and type-only imports included. Empty = the house stands.
 */
export function forbiddenArrows(root) {
  const all = filesIn(root, 'src');
  const files = all.filter((file) => /\.(ts|tsx|mts|cts|js|mjs|cjs|jsx)$/.test(file));
  const problems = [];
  const graph = new Map();
  for (const file of files) {
    const targets = importsOf(file, readFileSync(join(root, file), 'utf8')).flatMap((name) => targetsOf(root, file, name, all));
    graph.set(
      file,
      targets.map(({ path }) => path).filter((path) => files.includes(path)),
    );
    for (const { name, path } of targets) {
      const why = path === undefined ? packageProblem(file, name) : localProblem(root, file, path);
      if (why !== undefined) problems.push(`${file} -> ${path ?? name} (${why})`);
    }
  }
  return [...problems, ...cyclesOf(graph).map((cycle) => `${cycle.join(' -> ')} (a cycle)`)];
}

function filesIn(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
}

/** Where an import leads, `{name, path}`: one place, or each file under src that a pattern finds. */
function targetsOf(root, file, name, all) {
  if (!/[*{]/.test(name)) return [{ name, path: resolveLocal(root, file, name) }];
  const found = patternOf(name.startsWith('/') ? name.slice(1) : posix.join(dirname(file), name));
  return all.filter((path) => path !== file && found.test(path)).map((path) => ({ name, path }));
}

/** The patterns that Vite's glob knows: `*` within a folder, `**` through folders, `{a,b}` either. */
function patternOf(glob) {
  const parts = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]', '{': '(?:', '}': ')', ',': '|' };
  return new RegExp(`^${glob.replace(/\*\*\/|\*\*|[*?{},]|[.+^$()|[\]\\]/g, (sign) => parts[sign] ?? `\\${sign}`)}$`);
}

/** The path of a relative import inside the repository; undefined for a package. */
function resolveLocal(root, file, name) {
  if (!name.startsWith('.') && !name.startsWith('/')) return undefined;
  const bare = name.replace(/[?#].*$/, '');
  const base = relative(root, resolve(root, dirname(file), bare)).replaceAll('\\', '/');
  const tries = ['.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx', ''].map((end) => base + end);
  return tries.find((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile()) ?? base;
}

const roomOf = (file) => /^src\/([^/]+)\//.exec(file)?.[1];
const kindOf = (file) => BLOCK_KINDS.find(({ test }) => test.test(file));
const isTest = (file) => /(\.(test|suite)\.tsx?$|\/testing\/)/.test(file);
const matches = (list, name) => list.some((entry) => (entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : entry === name));

function localProblem(root, file, path) {
  if (!existsSync(join(root, path))) return 'there is no such file';
  if (isTest(path) && !isTest(file)) return 'only a test may import what is for tests';
  const from = roomOf(file);
  const to = roomOf(path);
  if (to === undefined)
    return path === 'package.json' || path.startsWith('resources/')
      ? undefined
      : `${from ?? 'src'} may not reach outside src but for resources`;
  if (from === undefined || ROOMS[from] === undefined) return `${from ?? file} is no room of docs/design.md`;
  if (from === 'blocks' && to === 'blocks') return blockProblem(file, path);
  const extra = from === 'blocks' ? kindOf(file).rooms : [];
  if (from !== to && ![...ROOMS[from].rooms, ...extra].includes(to)) return `${from} may not import ${to}`;
  const seen = to === 'blocks' ? BLOCK_KINDS_SEEN[from] : undefined;
  if (seen === undefined || !isCode(path) || seen.includes(kindOf(path).name)) return undefined;
  return `${from} may not import ${kindOf(path).name}`;
}

function blockProblem(file, path) {
  const kind = kindOf(file);
  if (isTest(file) || !isCode(path) || kind.kinds.includes(kindOf(path).name)) return undefined;
  return `${kind.name} may not import ${kindOf(path).name}`;
}

const isCode = (path) => /\.[cm]?[jt]sx?$/.test(path);

function packageProblem(file, name) {
  const room = ROOMS[roomOf(file)];
  if (room === undefined) return `${roomOf(file) ?? file} is no room of docs/design.md`;
  if (name.startsWith('node:') || builtinModules.includes(name)) {
    return room.node === true || isTest(file) ? undefined : `${roomOf(file)} may not import ${name}`;
  }
  const bare = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  const kind = roomOf(file) === 'blocks' ? kindOf(file) : undefined;
  const allowed = [...room.packages, ...(kind?.packages ?? []), ...(isTest(file) ? TEST_PACKAGES : [])];
  return matches(allowed, bare) ? undefined : `${kind?.name ?? roomOf(file)} may not import ${bare}`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const problems = forbiddenArrows(resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))));
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(
    problems.length === 0 ? 'Layers: every import keeps to docs/design.md.\n' : `Layers: ${problems.length} forbidden.\n`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
