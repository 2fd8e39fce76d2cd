/** The closed list of codes that an expected failure may carry. Bugs throw instead. */
export const ERROR_CODES = [
  'bad-input', // a call or a file that does not have the form that was asked for
  'not-found', // the story, picture, folder or ticket is not there
  'damaged', // a file that is not what its own manifest says
  'newer-version', // written by a Galley that this one cannot read
  'unknown-content', // a node, mark or attribute that this Galley does not know: opens read-only
  'too-large', // over a cap on bytes, depth, entries, pixels or time
  'not-a-story', // readable, but no Galley story (a folder, a FIFO, a picture, a text)
  'conflict', // the file changed outside since it was read
  'already-open', // another window or process has the story open
  'read-only', // the place cannot be written
  'disk-full', // ENOSPC, EDQUOT, EFBIG
  'io', // any other error of the file system
  'unsupported', // this shell cannot do that
  'refused', // a security rule says no (address, origin, token, sender)
  'cancelled', // the user closed the dialog
  'closed', // the other side went away
] as const;

/** One of the codes that an expected failure may carry. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure: what happened, what is safe and what to do, in words for the user. */
export interface Failure {
  readonly code: ErrorCode;
  /** One or more full sentences; names the input (file, field, key). */
  readonly message: string;
  /** Anything a machine may want: a path name shown to the user, a line, the names of unknown nodes. Never a secret. */
  readonly detail?: string;
}

/** Either a value or an expected failure. Survives structured clone and JSON. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** A success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An expected failure. */
export function fail(code: ErrorCode, message: string, detail?: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: detail === undefined ? { code, message } : { code, message, detail } };
}
