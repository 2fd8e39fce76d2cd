import { constants, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { GENERATOR } from '../formats/html/writePage';
import { errorCode } from './errorCode';

/** Bytes of a file that are looked at: the head of a page with all its metadata. */
const LOOKED_AT = 1024 * 1024;
/** A fragment has no head of its own. */
const DOCUMENT = /<(?:!doctype|html|head|body)[\s>]/i;

/**
 * True where a file stands at `path` that no export of Galley can have been: neither one of its pages, which name it as their
 * generator, nor the body of one, nor empty. What cannot be read is left to the writer, who says why.
 */
export async function isForeignFile(path: string): Promise<boolean> {
  const text = await beginningOf(path);
  if (text === null || text.trim() === '') return false;
  if (text.includes(`<meta name="generator" content="${GENERATOR}">`)) return false;
  return !text.startsWith('<') || DOCUMENT.test(text);
}

async function beginningOf(path: string): Promise<string | null> {
  try {
    // Mostly there is nothing, and an error for each of a thousand pages costs more than the page.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return null;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(stat.size, LOOKED_AT)), { position: 0 });
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}
