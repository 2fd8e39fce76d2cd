import type { ErrorCode } from '../contract/result';
import { fail, type Result } from '../contract/result';
import { errorCode } from './errorCode';

/** What went wrong, in words that stand behind "Cannot save “name”:", and what helps. */
interface Cause {
  readonly code: ErrorCode;
  readonly what: string;
  readonly wayOut: string;
}

const ELSEWHERE = 'Save it elsewhere, or free the place and save again.';
const FULL: Cause = { code: 'disk-full', what: 'the disk is full', wayOut: ELSEWHERE };
const FORBIDDEN: Cause = {
  code: 'read-only',
  what: 'this user may not write or read there',
  wayOut: 'Change the permissions, or choose another place.',
};
const LOCKED: Cause = { code: 'io', what: 'another program holds the file', wayOut: 'Close it there and try again.' };
const HANDLES: Cause = { code: 'io', what: 'too many files are open', wayOut: 'Close some windows or programs and try again.' };
const GONE: Cause = { code: 'not-found', what: 'it is not there', wayOut: 'Check the name, or whether the drive is connected.' };

const CAUSES: { readonly [code: string]: Cause } = {
  ENOSPC: FULL,
  EDQUOT: { ...FULL, what: 'the space allowed to this user is used up' },
  EFBIG: { ...FULL, what: 'the file system does not take a file of this size' },
  EROFS: { code: 'read-only', what: 'the disk can only be read', wayOut: 'Choose another place.' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EBUSY: LOCKED,
  ETXTBSY: LOCKED,
  EMFILE: HANDLES,
  ENFILE: HANDLES,
  ENOENT: GONE,
  ENOTDIR: GONE,
  EEXIST: { code: 'bad-input', what: 'a file stands where a folder is needed', wayOut: 'Move that file away, or choose another place.' },
  EISDIR: { code: 'not-a-story', what: 'it is a folder', wayOut: 'Choose a file.' },
  ELOOP: { code: 'not-found', what: 'its links lead in a circle', wayOut: 'Choose the file itself.' },
  ENAMETOOLONG: { code: 'bad-input', what: 'the name is too long', wayOut: 'Choose a shorter name.' },
  ENXIO: { code: 'not-a-story', what: 'it is no ordinary file', wayOut: 'Choose a file.' },
  EIO: { code: 'io', what: 'the disk reports an error', wayOut: 'Check the disk, or save elsewhere.' },
  ESTALE: { code: 'io', what: 'the network drive is gone', wayOut: 'Connect it again, or save elsewhere.' },
  ETIMEDOUT: { code: 'io', what: 'the network drive does not answer', wayOut: 'Connect it again, or save elsewhere.' },
};

/**
 * A system error as a failure: `doing` (`Cannot save`), the name, the cause, what is safe, what to do. Anything that is no system
 * error is a bug and is thrown again.
 */
export function fileFailure(error: unknown, doing: string, name: string, safe = ''): Result<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  const cause = CAUSES[code] ?? { code: 'io', what: `the system reports ${code}`, wayOut: 'Try again, or choose another place.' };
  return fail(cause.code, `${doing} “${name}”: ${cause.what}. ${safe === '' ? '' : `${safe} `}${cause.wayOut}`, code);
}
