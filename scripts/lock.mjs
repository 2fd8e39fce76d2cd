import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until this process alone holds `file`, at most `patience` milliseconds, and answers the function that lets go.
 * A lock whose holder is no longer running is taken over. Throws when the patience is used up.
 */
export async function holdLock(file, patience) {
  mkdirSync(dirname(file), { recursive: true });
  const end = Date.now() + patience;
  for (;;) {
    if (take(file)) return () => rmSync(file, { force: true });
    if (!holderLives(file)) rmSync(file, { force: true });
    else if (Date.now() > end) throw new Error(`Another build holds ${file}.`);
    else await wait(250);
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderLives(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Empty: its owner is between creating and writing it.
    if (holder === 0) return true;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
