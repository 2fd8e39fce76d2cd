import { ensureInstalled } from './install.mjs';
import { needNode } from './nodeVersion.mjs';

// npm test [-- [STAGE...] [--offline] [--full]]: installs and builds what is missing, runs the stages (all of them when
// none is named), prints what each took, and ends with `N passed, N failed, N skipped`. Exit code 1 when anything failed.

needNode();
const args = process.argv.slice(2);
const flags = { offline: args.includes('--offline'), full: args.includes('--full') };
const named = args.filter((arg) => !arg.startsWith('--'));

try {
  await ensureInstalled(flags);
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function main() {
  // After the install: the stages import what is installed.
  const { STAGES } = await import('./stages.mjs');
  const unknown = named.filter((name) => !(name in STAGES));
  if (unknown.length > 0) throw new Error(`There is no stage ${unknown.join(', ')}; the stages are ${Object.keys(STAGES).join(', ')}.`);
  const rows = [];
  for (const name of named.length > 0 ? named : Object.keys(STAGES)) rows.push(await timed(name, STAGES[name]));
  print(rows);
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

async function timed(name, stage) {
  process.stdout.write(`\n== ${name} ==\n`);
  const started = performance.now();
  const result = await stage(flags).catch((error) => {
    process.stdout.write(`${error.message}\n`);
    return { ok: false, note: error.message.split('\n')[0], counts: { passed: 0, failed: 1, skipped: 0 } };
  });
  return { name, seconds: (performance.now() - started) / 1000, ...result };
}

function print(rows) {
  process.stdout.write('\nstage      result  time      passed  failed  skipped\n');
  for (const { name, ok, seconds, counts, note } of rows) {
    const columns = [name.padEnd(10), (ok ? 'ok' : 'FAILED').padEnd(7), `${seconds.toFixed(1)} s`.padEnd(9)];
    for (const key of ['passed', 'failed', 'skipped']) columns.push(String(counts?.[key] ?? '-').padStart(6), ' ');
    process.stdout.write(`${columns.join(' ').trimEnd()}${note === undefined ? '' : `  ${note}`}\n`);
  }
  const sum = (key) => rows.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
}
