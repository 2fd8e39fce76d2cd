import { parentPort, workerData } from 'node:worker_threads';
import { claimPlaces } from './exportClaims';
import type { ExportJob, ExportRules } from './exportOne';
import { exportShare } from './exportShare';
import { type AskedHouse, housesAsked } from './houseOption';
import type { Io } from './io';

/** What a thread of `galley export` is given to do: `workerData`. It posts lists of `Told`. */
export interface ExportOrder {
  readonly jobs: readonly ExportJob[];
  readonly rules: ExportRules;
  readonly house: AskedHouse;
  readonly cwd: string;
  /** One number in shared memory: the places of the run below it are taken. */
  readonly counter: Int32Array;
}

/** A thread of `galley export`: takes stories as long as there are any. What it throws ends it, and the main thread takes over. */
const port = parentPort;
if (port === null) throw new Error('exportWorker runs as a thread of galley export only.');
const { jobs, rules, house, cwd, counter } = workerData as ExportOrder;
const noStream = (): never => {
  throw new Error('A thread of galley export has no standard streams.');
};
const io: Io = { stdin: noStream, out: noStream, outBytes: noStream, err: noStream, cwd, env: process.env };
const houses = await housesAsked(house, io);
if (!houses.ok) throw new Error(houses.error.message);
const means = { houseOf: houses.value, io, inside: () => {} };
await exportShare(jobs, rules, means, claimPlaces(counter, jobs.length), (told) => port.postMessage(told));
