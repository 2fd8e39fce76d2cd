import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, lstat, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const FORM = /^[A-Za-z0-9_-]{43}$/;

/** Reads the token of an earlier run; null where there is none, or one that others could have read or written. */
async function kept(file: string): Promise<string | null> {
  try {
    const stat = await lstat(file);
    const mine = typeof process.getuid !== 'function' || stat.uid === process.getuid();
    const closed = process.platform === 'win32' || (stat.mode & 0o077) === 0;
    if (!stat.isFile() || !mine || !closed) return null;
    const token = (await readFile(file, 'utf8')).trim();
    return FORM.test(token) ? token : null;
  } catch {
    return null;
  }
}

/**
 * The 32-byte token of this home, base64url. Kept in `<home>/host-token` (0600), so that open tabs survive a restart of the host.
 * A file with another form, another owner or other rights is replaced. Rejects where the home cannot be written.
 */
export async function readHostToken(home: string): Promise<string> {
  const file = join(home, 'host-token');
  const old = await kept(file);
  if (old) return old;
  await mkdir(home, { recursive: true });
  const token = randomBytes(32).toString('base64url');
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(`${token}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(fresh, 0o600);
  await rename(fresh, file);
  // Another host may have started in the same moment: the file decides.
  return (await kept(file)) ?? token;
}

/** Compares in a time that tells nothing about where two texts differ. */
export function sameToken(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
