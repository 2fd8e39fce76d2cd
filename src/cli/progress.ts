import type { Io } from './io';

/** Counts things done on standard error, at most once a second and only for work that takes longer than that. */
export class Progress {
  private readonly io: Io;
  private readonly what: string;
  private readonly total: number;
  private readonly now: () => number;
  private readonly start: number;
  private last: number;
  private done = 0;

  constructor(io: Io, what: string, total: number, now: () => number = Date.now) {
    this.io = io;
    this.what = what;
    this.total = total;
    this.now = now;
    this.start = now();
    this.last = this.start;
  }

  /** One more thing is done. */
  step(): void {
    this.done += 1;
    if (this.total > 1) this.tell(`${this.what}: ${this.done} of ${this.total}`);
  }

  /** Says what is going on inside the one thing that there is to do, under the same rule; of many only their number is told. */
  inside(words: string): void {
    if (this.total === 1) this.tell(words);
  }

  private tell(words: string): void {
    const time = this.now();
    if (time - this.start < 1000 || time - this.last < 1000) return;
    this.last = time;
    this.io.err(`${words}\n`);
  }
}
