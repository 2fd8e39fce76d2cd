import type { ExportProblem } from '../contract/methods';
import { ok, type Result } from '../contract/result';
import { blockingFileSystem } from '../desk/blockingFileSystem';
import type { GateAnswer } from '../desk/commands/gateStory';
import { type ExportToPut, putExports } from '../desk/putExports';

/** What came of one story. */
export interface Outcome {
  /** Where its page is, `-` for standard output; null where the gate stopped it. */
  readonly out: string | null;
  /** What did not leave as it stands. */
  readonly problems: readonly ExportProblem[];
  /** Of a story that is to be published. */
  readonly gate?: GateAnswer;
  /** Keys of the metadata that leaving changed in the story file. */
  readonly stamped?: readonly string[];
  /** What could not be kept when the story was marked, as sentences. */
  readonly notes?: readonly string[];
}

/** A story on its way: already decided (a bad file, standard output), or a page that waits to be put in place. */
export type Exported = { readonly path: string } & (
  | { readonly done: Result<Outcome> }
  | {
      readonly outcome: Outcome;
      readonly put: ExportToPut;
      /** Once the page has its place. */
      readonly after?: (outcome: Outcome) => Promise<Outcome>;
    }
);

const MAX_STORIES = 200;
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Pages that are written but not yet told: the disk confirms a few hundred together in the time of a few dozen one by one. `tell` hears
 * of every story in the order in which it was added, and of a page only when the disk has it. While one lot is confirmed the next
 * is collected; there are never more than two, of at most 200 stories or 32 MB (and one story) each.
 */
export class PendingExports {
  private readonly tell: (path: string, done: Result<Outcome>) => void;
  private lot: Exported[] = [];
  private bytes = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(tell: (path: string, done: Result<Outcome>) => void) {
    this.tell = tell;
  }

  async add(exported: Exported): Promise<void> {
    this.lot.push(exported);
    if ('put' in exported) this.bytes += sizeOf(exported.put);
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

  private async put(lot: readonly Exported[]): Promise<void> {
    const pages = lot.flatMap((one) => ('put' in one ? [one.put] : []));
    const put = await putExports(pages, blockingFileSystem);
    let next = 0;
    for (const one of lot) {
      if ('done' in one) this.tell(one.path, one.done);
      else {
        const placed = put[next];
        next += 1;
        this.tell(one.path, placed?.ok === false ? placed : ok((await one.after?.(one.outcome)) ?? one.outcome));
      }
    }
  }
}

function sizeOf({ exported }: ExportToPut): number {
  return exported.html.length + exported.files.reduce((sum, file) => sum + file.bytes.length, 0);
}
