import { fail, type Result } from '../../contract/result';

/** Calls that wait for their answer. */
export interface PendingCalls {
  readonly size: number;
  /** Starts a call: its number, and the answer that will come. */
  start(): { readonly id: number; readonly answer: Promise<Result<unknown>> };
  /** Answers a call; a number that nobody waits for is ignored. */
  settle(id: number, result: Result<unknown>): void;
  /** Ends all of them with `closed`. */
  closeAll(): void;
}

/** The failure of a call whose connection went away: nobody knows whether it was carried out. */
export function lostCall(): Result<never> {
  return fail('closed', 'The connection to Galley was lost. Your text is safe in this tab.');
}

/** Counts calls and keeps those without an answer. */
export function pendingCalls(): PendingCalls {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let last = 0;
  return {
    get size() {
      return waiting.size;
    },
    start() {
      last += 1;
      const id = last;
      return { id, answer: new Promise((resolve) => waiting.set(id, resolve)) };
    },
    settle(id, result) {
      const resolve = waiting.get(id);
      waiting.delete(id);
      resolve?.(result);
    },
    closeAll() {
      for (const id of [...waiting.keys()]) this.settle(id, lostCall());
    },
  };
}
