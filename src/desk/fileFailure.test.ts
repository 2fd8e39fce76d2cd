import { describe, expect, it } from 'vitest';
import { fileFailure } from './fileFailure';

const CASES: readonly (readonly [string, string, RegExp])[] = [
  ['ENOSPC', 'disk-full', /the disk is full.*Save it elsewhere/],
  ['EDQUOT', 'disk-full', /used up/],
  ['EFBIG', 'disk-full', /of this size/],
  ['EROFS', 'read-only', /can only be read/],
  ['EACCES', 'read-only', /may not write/],
  ['EPERM', 'read-only', /may not write/],
  ['EBUSY', 'io', /another program/],
  ['EMFILE', 'io', /too many files/],
  ['ENOENT', 'not-found', /not there/],
  ['ELOOP', 'not-found', /circle/],
  ['EISDIR', 'not-a-story', /a folder/],
  ['EEXIST', 'bad-input', /a file stands where a folder is needed/],
  ['ENXIO', 'not-a-story', /no ordinary file/],
  ['ENAMETOOLONG', 'bad-input', /too long/],
  ['EIO', 'io', /disk reports an error/],
  ['ETIMEDOUT', 'io', /does not answer/],
  ['ESTALE', 'io', /network drive is gone/],
  ['EWHATEVER', 'io', /EWHATEVER/],
];

describe('an error of the file system', () => {
  it.each(CASES)('%s names the file, the cause, what is safe and a way out', (code, expected, words) => {
    const failed = fileFailure(Object.assign(new Error('x'), { code }), 'Cannot save', 'rain.galley', 'The text is safe.');
    expect(failed).toMatchObject({ ok: false, error: { code: expected, detail: code } });
    const message = failed.ok ? '' : failed.error.message;
    expect(message).toMatch(/^Cannot save “rain.galley”: .*The text is safe\. [A-Z].*\.$/);
    expect(message).toMatch(words);
    expect(message).not.toMatch(/\b(we|please|sorry|oops)\b/i);
  });

  it('that is none is a bug and thrown', () => {
    expect(() => fileFailure(new TypeError('bug'), 'Cannot save', 'rain.galley')).toThrow('bug');
  });
});
