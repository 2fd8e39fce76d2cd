/** Stories that are taken at once. */
const SHARE = 16;

/** Hands out the stories of a run, by their places in it, each once; null when none is left. */
export type Claim = () => readonly number[] | null;

/** Hands out the places below `total`. Threads that have the same `counter`, one number in shared memory, share them. */
export function claimPlaces(counter: Int32Array, total: number): Claim {
  return () => {
    const from = Atomics.add(counter, 0, SHARE);
    return from >= total ? null : Array.from({ length: Math.min(SHARE, total - from) }, (_, index) => from + index);
  };
}

/** Hands out these places. */
export function claimThese(places: readonly number[]): Claim {
  let next = 0;
  return () => {
    const share = places.slice(next, next + SHARE);
    next += SHARE;
    return share.length === 0 ? null : share;
  };
}
