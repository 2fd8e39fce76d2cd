import type { ExportProblem } from '../contract/methods';
import { ok, type Result } from '../contract/result';
import { blockingFileSystem } from '../desk/blockingFileSystem';
import type { ExportedStory } from '../desk/exportStory';
import { type ExportToPut, putExports } from '../desk/putExports';
import { Utf8Pool } from '../desk/utf8Pool';
import type { GateSaid } from './gateSaid';
import type { HouseSaid } from './houseOption';

/** What came of one story. Survives structured clone. */
export interface Outcome {
  /** Where its page is, `-` for standard output; null where the gate stopped it. */
  readonly out: string | null;
  /** The house that it left in. */
  readonly house: HouseSaid;
  /** What did not leave as it stands. */
  readonly problems: readonly ExportProblem[];
  /** Of a story that is to be published. */
  readonly gate?: GateSaid;
  /** Keys of the metadata that leaving changed in the story file. */
  readonly stamped?: readonly string[];
  /** What could not be kept when the story was marked, as sentences. */
  readonly notes?: readonly string[];
}

/** A story on its way: already decided (a bad file, standard output), or a page that waits to be put in place. `folder`: of its pictures, relative to the page. `notes`: lines for standard error. */
export type Exported = { readonly notes: string } & (
  | { readonly done: Result<Outcome> }
  | {
      readonly put: { readonly path: string; readonly folder: string; readonly exported: ExportedStory };
      /** What came of it: called once the page has its place. */
      after(): Promise<Outcome>;
    }
);

/** A story that is decided, by its place in the run. Survives structured clone. */
export interface Told {
  readonly index: number;
  /** Lines for standard error. */
  readonly notes: string;
  readonly done: Result<Outcome>;
}

/** A story that waits: decided already, or with what is to be told of it once `put` is on the disk. */
type Pending =
  | { readonly told: Told; readonly put: null }
  | { readonly told: Omit<Told, 'done'>; readonly put: ExportToPut; after(): Promise<Outcome> };

const MAX_STORIES = 400;
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Pages that are written but not yet told: the disk confirms a few hundred together in the time of a few dozen one by one. `tell` hears
 * of every story in the order in which it was added, and of a page only when the disk has it. While one lot is confirmed the next
 * is collected; there are never more than two, of at most 400 stories or 32 MB (and one story) each.
 */
export class PendingExports {
  private readonly tell: (told: readonly Told[]) => void;
  private readonly pool = new Utf8Pool();
  private lot: Pending[] = [];
  private bytes = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(tell: (told: readonly Told[]) => void) {
    this.tell = tell;
  }

  async add(index: number, exported: Exported): Promise<void> {
    const { notes } = exported;
    if ('done' in exported) this.lot.push({ told: { index, notes, done: exported.done }, put: null });
    else {
      const { path, folder, exported: made } = exported.put;
      const put = { path, folder, page: this.pool.encode(made.html), files: made.files };
      this.lot.push({ told: { index, notes }, put, after: exported.after });
      this.bytes += sizeOf(put);
    }
    if (this.lot.length >= MAX_STORIES || this.bytes >= MAX_BYTES) await this.send();
  }

  /** Returns when everything that was added has been told. */
  async finish(): Promise<void> {
    await this.send();
    await this.last;
  }

  /** Waits for the lot before, then hands this one to the disk. */
  private async send(): Promise<void> {
    const { lot } = this;
    this.lot = [];
    this.bytes = 0;
    await this.last;
    this.last = this.put(lot);
    // A bug in there is thrown where it is waited for, not in the air.
    this.last.catch(() => {});
  }

  private async put(lot: readonly Pending[]): Promise<void> {
    const put = await putExports(
      lot.flatMap((one) => one.put ?? []),
      blockingFileSystem,
    );
    let next = 0;
    const told: Told[] = [];
    for (const one of lot) {
      if (one.put === null) told.push(one.told);
      else {
        const placed = put[next];
        next += 1;
        told.push({ ...one.told, done: placed?.ok === false ? placed : ok(await one.after()) });
      }
    }
    this.tell(told);
  }
}

function sizeOf({ page, files }: ExportToPut): number {
  return page.length + files.reduce((sum, file) => sum + file.bytes.length, 0);
}
