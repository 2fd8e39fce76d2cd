import { ok, type Result } from '../../contract/result';
import { instantAt } from '../../story/instant';

/** When stories leave and in which zone times are made that a story has none for. */
export interface LeavingWhen {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly zone: string;
}

/** The moment and zone of leaving. Fails with `bad-input` on a zone that does not exist. */
export function leavingWhen(at: number, zone: string): Result<LeavingWhen> {
  const known = instantAt(at, zone);
  return known.ok ? ok({ at, zone }) : known;
}
