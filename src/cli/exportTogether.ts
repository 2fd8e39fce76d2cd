import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { claimPlaces, claimThese } from './exportClaims';
import type { ExportJob, ExportMeans, ExportRules } from './exportOne';
import type { ExportOrder } from './exportWorker';
import type { AskedHouse } from './houseOption';
import type { Told } from './pendingExports';

/** A run of exports on several threads. */
export interface ExportRun {
  readonly jobs: readonly ExportJob[];
  readonly rules: ExportRules;
  readonly house: AskedHouse;
  /** This one included. */
  readonly threads: number;
}

/** From so many stories on, it pays to start a thread. */
const MANY = 64;
/** Beyond these the disk sets the pace, and each takes memory for its pictures. */
const MOST_THREADS = 4;

/** How many threads a run takes, this one included: as many as were asked for, else one a core where there are many stories. Standard streams are this thread's alone. */
export function threadsFor(jobs: readonly ExportJob[], asked: number | null, cores: number): number {
  if (jobs.some(({ path, out }) => path === '-' || out === '-')) return 1;
  if (asked === null && jobs.length < MANY) return 1;
  return Math.max(1, Math.min(asked ?? Math.min(cores, MOST_THREADS), jobs.length));
}

/**
 * Exports all stories of a run. `tell` hears of each once, in the order of the run, when the disk has it. A story is lost with no
 * thread: what one that ended early has not told is done again here. Throws what is a bug.
 */
export async function exportTogether(run: ExportRun, means: ExportMeans, tell: (told: Told) => void): Promise<void> {
  const { jobs, rules, house, threads } = run;
  const known: (Told | undefined)[] = jobs.map(() => undefined);
  let next = 0;
  const hear = (lot: readonly Told[]): void => {
    for (const told of lot) if (told.index >= next) known[told.index] ??= told;
    for (let told = known[next]; told !== undefined; told = known[next]) {
      known[next] = undefined;
      next += 1;
      tell(told);
    }
  };
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const order: ExportOrder = { jobs, rules, house, cwd: means.io.cwd, counter };
  const workers = Array.from({ length: threads - 1 }, () => startWorker(order, hear));
  try {
    // Loaded only now: the other threads load it at the same time.
    const { exportShare } = await import('./exportShare');
    await exportShare(jobs, rules, means, claimPlaces(counter, jobs.length), hear);
    await Promise.all(workers.map(({ ended }) => ended));
    const left = known.flatMap((told, index) => (index >= next && told === undefined ? [index] : []));
    await exportShare(jobs, rules, means, claimThese(left), hear);
  } finally {
    for (const { worker } of workers) void worker.terminate();
  }
}

/** `ended` never fails: whatever ends a thread, what it has not told is done again. */
function startWorker(order: ExportOrder, hear: (lot: readonly Told[]) => void): { readonly worker: Worker; readonly ended: Promise<void> } {
  const worker = new Worker(join(import.meta.dirname, 'exportWorker.js'), { workerData: order });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('error', () => {});
  worker.on('message', hear);
  return { worker, ended };
}
