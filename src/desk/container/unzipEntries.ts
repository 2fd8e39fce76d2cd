import { Unzip, type UnzipFile, UnzipPassThrough, unzipSync } from 'fflate';
import { CONTAINER_LIMITS } from './containerFormat';
import { isEntryName, limitOf, mayBePacked } from './entryRules';
import { inflaterFor } from './inflaterFor';
import { plainEntries } from './plainEntries';
import { Refusal } from './refusal';

/**
 * Unpacks the entries of a story file, by name, in the order of the file. No size in any header is believed: stored entries are
 * counted as they come, packed ones are inflated by a decoder that stops at the cap of their name. Throws a Refusal on a name that no story has, a duplicate, a cap, an
 * unknown compression, or where the two directories of the zip disagree.
 */
export function unzipEntries(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return plainEntries(bytes) ?? anyEntries(bytes);
}

/** The same by fflate, for zips of every form. */
export function anyEntries(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  const open = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    checkEntry(file, open);
    open.add(file.name);
    if (open.size > CONTAINER_LIMITS.entries) throw new Refusal('too-large', `holds more than ${CONTAINER_LIMITS.entries} entries`);
    const pieces: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, piece, final) => {
      // The decoder hands on what is thrown below.
      if (error instanceof Refusal) throw error;
      if (error !== null) throw new Refusal('damaged', `has an entry “${file.name}” that cannot be unpacked`);
      size += piece.length;
      total += piece.length;
      if (size > limitOf(file.name) || total > CONTAINER_LIMITS.unpacked)
        throw new Refusal('too-large', `unpacks to more than Galley takes in (“${file.name}”)`);
      if (piece.length > 0) pieces.push(piece);
      if (final) entries.set(file.name, joined(pieces, size));
    };
    file.start();
  });
  unzip.register(UnzipPassThrough);
  unzip.register(inflaterFor(limitOf));
  feed(unzip, bytes);
  if (entries.size !== open.size) throw new Refusal('damaged', 'ends in the middle of an entry');
  checkDirectory(bytes, entries);
  return entries;
}

function feed(unzip: Unzip, bytes: Uint8Array): void {
  try {
    unzip.push(bytes, true);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', 'cannot be unpacked');
  }
}

function checkEntry(file: UnzipFile, open: ReadonlySet<string>): void {
  if (!isEntryName(file.name)) throw new Refusal('damaged', `holds an entry that no story has (“${file.name.slice(0, 80)}”)`);
  if (open.has(file.name)) throw new Refusal('damaged', `holds “${file.name}” twice`);
  if (!mayBePacked(file.name, file.compression)) throw new Refusal('damaged', `packs “${file.name}” in a way that no story does`);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Other readers go by the directory at the end of a zip: it must name the same entries with the same sizes, or two readers would see two stories. */
function checkDirectory(bytes: Uint8Array, entries: ReadonlyMap<string, Uint8Array>): void {
  const listed: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        listed.push(`${file.name} ${file.originalSize}`);
        return false;
      },
    });
  } catch {
    throw new Refusal('damaged', 'has no readable directory');
  }
  const found = Array.from(entries, ([name, content]) => `${name} ${content.length}`);
  if (listed.join('\n') !== found.join('\n')) throw new Refusal('damaged', 'has a directory that does not fit its entries');
}
