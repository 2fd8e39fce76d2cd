import { randomBytes } from 'node:crypto';

/** How long a code for a tab that the page opens by itself is good, milliseconds. */
export const TAB_CODE_LIFE = 60_000;
/** More than this many unused codes are not kept; the oldest goes first. */
const MOST = 64;

/** Words that stand in an address once, for the token that never does. */
export interface LaunchCodes {
  /** A fresh code; `life` in milliseconds, for ever where it is left out (the address that was printed at the start). */
  issue(life?: number): string;
  /** True once for a code that was issued and is not too old. */
  take(code: string): boolean;
}

/** Keeps launch codes in memory: a restart of the host ends all of them. */
export function createLaunchCodes(now: () => number = Date.now): LaunchCodes {
  const codes = new Map<string, number>();
  return {
    issue(life = Number.POSITIVE_INFINITY) {
      const code = randomBytes(24).toString('base64url');
      codes.set(code, now() + life);
      const oldest = codes.keys().next();
      if (codes.size > MOST && !oldest.done) codes.delete(oldest.value);
      return code;
    },
    take(code) {
      const end = codes.get(code);
      codes.delete(code);
      return end !== undefined && now() < end;
    },
  };
}
