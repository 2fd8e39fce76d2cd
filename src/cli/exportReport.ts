import type { Result } from '../contract/result';
import { findingLine } from './findingLine';
import type { Io } from './io';
import type { Outcome } from './pendingExports';

/** Tells what became of one story: its page on standard output, what stopped it or did not leave as it stands on standard error; with `json` one object on standard output as well. */
export function exportReport(path: string, done: Result<Outcome>, json: boolean, io: Io): void {
  if (json) io.out(`${JSON.stringify({ story: path, ...(done.ok ? jsonOf(done.value) : { error: done.error }) })}\n`);
  if (!done.ok) return;
  const { out, problems, gate, notes = [] } = done.value;
  if (!json && out !== null && out !== '-') io.out(`Wrote ${out}\n`);
  for (const stop of gate?.stops ?? []) io.err(findingLine(path, stop));
  if (gate?.may === false) io.err(`galley: ${path} may not be published. A proof may leave: --purpose proof.\n`);
  for (const problem of problems) io.err(`${path}:${problem.block}: ${problem.rule}: ${problem.message}\n`);
  for (const note of notes) io.err(`galley: ${path}: ${note}\n`);
}

function jsonOf({ gate, notes: _, ...outcome }: Outcome): object {
  if (gate === undefined) return outcome;
  return { ...outcome, ...gate, stops: [...new Set(gate.stops.map(({ rule }) => rule))] };
}
