import type { Saved } from '../../contract/methods';
import type { Failure, Result } from '../../contract/result';
import { Alarm } from '../timing/Alarm';
import type { SaveState } from './saveState';

/** How a save is asked for: elsewhere, as a second copy after a conflict, or in the place of a file that is gone. */
export interface SaveHow {
  readonly to?: { readonly name: string } | { readonly dialog: true };
  readonly conflict?: 'copy' | 'restore';
}

/** What the loop needs. `draft` and `save` take the text as it stands at the call; both are told which revision that is. */
export interface SaveLoopOptions {
  readonly draft: (revision: number) => Promise<Result<unknown>>;
  readonly save: (revision: number, how: SaveHow) => Promise<Result<Saved>>;
  /** Whether the file may be written by itself now: a story without a file waits until it has a name worth keeping. */
  readonly mayAutosave: () => boolean;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (saved: Saved) => void;
  /** Revision that is on disk at the start. */
  readonly revision: number;
  readonly savedAt: number | null;
  /** Set: nothing is ever saved. */
  readonly readOnly: string | null;
  /** The text is newer than the file from the start (a draft). */
  readonly dirty: boolean;
}

/** Milliseconds. Sources: design §6 (journal: 1 s of silence, 2 s of typing; file: 5 s idle, 60 s at the latest). */
export const SAVE_TIMES = { draftIdle: 1_000, draftLatest: 2_000, fileIdle: 5_000, fileLatest: 60_000, retry: 15_000 } as const;

/** What stands between the text and its file. All but `stopped` wait for the user: nothing is tried again by itself. */
export type TroubleKind = 'stopped' | 'conflict' | 'gone' | 'taken';

/** Keeps a story safe while it is written: drafts within seconds, the file when the hands rest. */
export class SaveLoop {
  private readonly options: SaveLoopOptions;
  /** When the file was last written, ms since 1970; null without a file. */
  private savedAt: number | null;
  private revision: number;
  private saved: number;
  private drafted: number;
  private saving: Promise<boolean> | null = null;
  private drafting: Promise<boolean> | null = null;
  private trouble: { readonly failure: Failure; readonly kind: TroubleKind } | null = null;
  private readonly alarms = {
    draftIdle: new Alarm(),
    draftLatest: new Alarm(),
    fileIdle: new Alarm(),
    fileLatest: new Alarm(),
    retry: new Alarm(),
  } as const;
  /** The file is gone: the text is in no file at all. */
  private missing = false;
  private ended = false;

  constructor(options: SaveLoopOptions) {
    this.options = options;
    this.revision = options.revision;
    this.saved = options.dirty ? options.revision - 1 : options.revision;
    this.drafted = options.revision;
    this.savedAt = options.savedAt;
    if (options.dirty) this.schedule();
  }

  /** Where the text is now. */
  get state(): SaveState {
    if (this.options.readOnly !== null) return { kind: 'readOnly', reason: this.options.readOnly };
    if (this.saving !== null) return { kind: 'saving' };
    if (this.trouble !== null) return { ...this.trouble, drafted: this.drafted >= this.revision };
    return this.isDirty ? { kind: 'waiting' } : { kind: 'saved', at: this.savedAt };
  }

  /** Words are newer than the file. */
  get isDirty(): boolean {
    return this.missing || this.revision > this.saved;
  }

  /** Words are newer than the file and than the last draft that is known to be on disk. */
  get isUnsafe(): boolean {
    return this.isDirty && this.revision > this.drafted;
  }

  get currentRevision(): number {
    return this.revision;
  }

  /** The text has a new revision. Cheap: it only sets timers. */
  changed(revision: number): void {
    if (this.ended || this.options.readOnly !== null) return;
    const wasDirty = this.isDirty;
    this.revision = revision;
    this.schedule();
    if (!wasDirty) this.tell();
  }

  /** Writes the file now. True when the latest revision at the time of the call is in it. */
  async save(how: SaveHow = {}): Promise<boolean> {
    if (this.options.readOnly !== null) return false;
    const wanted = this.revision;
    while (this.saving !== null) await this.saving;
    // A plain save puts a file back that is gone; where there is something to decide, it decides nothing.
    const asked = this.trouble?.kind === 'gone' && how.to === undefined ? { conflict: 'restore' as const, ...how } : how;
    const isPlain = asked.to === undefined && asked.conflict === undefined;
    if (isPlain && this.waitsForUser) return false;
    if (isPlain && this.saved >= wanted && this.savedAt !== null) return true;
    this.saving = this.write(asked);
    this.tell();
    return this.saving;
  }

  /** Puts the text where a crash cannot reach it: draft, then file where that goes without a question. */
  async flush(): Promise<void> {
    if (!this.isDirty || this.options.readOnly !== null) return;
    await this.draft();
    if (this.options.mayAutosave() && !this.waitsForUser) await this.save();
  }

  /** Says what happened to the file outside; null: it is as it was. A file that is gone makes every word unsaved. */
  outside(trouble: { readonly kind: TroubleKind; readonly failure: Failure } | null): void {
    if (this.options.readOnly !== null) return;
    this.trouble = trouble;
    this.missing = trouble?.kind === 'gone';
    if (this.missing) this.drafted = Math.min(this.drafted, this.revision - 1);
    if (this.isUnsafe) this.set('draftIdle', 0, () => void this.draft());
    if (trouble === null && this.isDirty) this.schedule();
    this.tell();
  }

  /** The text was replaced by what stands in the file, as `revision`. */
  restart(revision: number, savedAt: number | null): void {
    this.clear('draftIdle', 'draftLatest', 'fileIdle', 'fileLatest', 'retry');
    this.revision = revision;
    this.saved = revision;
    this.drafted = revision;
    this.savedAt = savedAt;
    this.missing = false;
    this.trouble = null;
    this.tell();
  }

  /** Keeps the text as a draft now. True when it is on disk. */
  async draft(): Promise<boolean> {
    if (this.options.readOnly !== null) return false;
    while (this.drafting !== null) await this.drafting;
    if (!this.isUnsafe) return true;
    this.drafting = this.keep();
    return this.drafting;
  }

  /** The shell is back, or the disk may be: tries again at once what did not go through. */
  retry(): void {
    if (!this.isDirty) return;
    void this.draft();
    if (this.waitsForUser) return;
    this.trouble = null;
    this.tell();
    this.set('fileIdle', 0, () => this.autosave());
  }

  /** Ends all timers. Nothing is written any more. */
  end(): void {
    this.ended = true;
    for (const alarm of Object.values(this.alarms)) alarm.clear();
  }

  private async write(how: SaveHow): Promise<boolean> {
    const revision = this.revision;
    const result = await this.options.save(revision, how);
    this.saving = null;
    if (result.ok) {
      // What was typed while the file was written is newer than the file.
      this.saved = Math.max(this.saved, result.value.revision);
      this.savedAt = result.value.savedAt;
      this.trouble = null;
      this.missing = false;
      this.clear('fileIdle', 'fileLatest', 'retry');
      if (this.isDirty) this.schedule();
      this.options.onSaved(result.value);
    } else this.failed(result.error);
    this.tell();
    return result.ok;
  }

  private failed(failure: Failure): void {
    if (failure.code === 'cancelled') return;
    // The shell went away: the bar says so, and the text goes out when it is back.
    if (failure.code === 'closed') return;
    const kind = kindOf(failure);
    this.outside({ failure, kind });
    if (kind === 'stopped') this.set('retry', SAVE_TIMES.retry, () => this.autosave());
  }

  private get waitsForUser(): boolean {
    return this.trouble !== null && this.trouble.kind !== 'stopped';
  }

  private async keep(): Promise<boolean> {
    const revision = this.revision;
    this.clear('draftIdle', 'draftLatest');
    const result = await this.options.draft(revision);
    this.drafting = null;
    if (result.ok) this.drafted = Math.max(this.drafted, revision);
    else if (kindOf(result.error) === 'taken') this.outside({ failure: result.error, kind: 'taken' });
    else if (result.error.code !== 'closed') {
      this.trouble ??= { failure: result.error, kind: 'stopped' };
      this.set('retry', SAVE_TIMES.retry, () => this.retry());
    }
    if (this.trouble !== null) this.tell();
    return result.ok;
  }

  private autosave(): void {
    if (!this.isDirty || this.waitsForUser || !this.options.mayAutosave()) return;
    void this.save();
  }

  private schedule(): void {
    this.set('draftIdle', SAVE_TIMES.draftIdle, () => void this.draft());
    this.setOnce('draftLatest', SAVE_TIMES.draftLatest, () => void this.draft());
    this.set('fileIdle', SAVE_TIMES.fileIdle, () => this.autosave());
    this.setOnce('fileLatest', SAVE_TIMES.fileLatest, () => this.autosave());
  }

  private set(name: keyof SaveLoop['alarms'], after: number, run: () => void): void {
    if (!this.ended) this.alarms[name].set(after, run);
  }

  private setOnce(name: keyof SaveLoop['alarms'], after: number, run: () => void): void {
    if (!this.alarms[name].isSet) this.set(name, after, run);
  }

  private clear(...names: readonly (keyof SaveLoop['alarms'])[]): void {
    for (const name of names) this.alarms[name].clear();
  }

  private tell(): void {
    this.options.onState(this.state);
  }
}

function kindOf({ code, detail }: Failure): TroubleKind {
  if (code === 'refused' || code === 'already-open') return 'taken';
  if (code !== 'conflict') return 'stopped';
  return detail === 'gone' ? 'gone' : 'conflict';
}
