import { fail, ok, type Result } from '../../contract/result';
import { CONTAINER_LIMITS, IMAGES, MANIFEST, type Manifest, type ManifestEntry, STORY, STORY_MIMETYPE } from './containerFormat';
import { jsonWithinCaps } from './jsonWithinCaps';
import { Refusal } from './refusal';
import { sha256 } from './sha256';
import { unzipEntries } from './unzipEntries';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a story file holds, once all of it fits its manifest. The JSON is parsed and not yet checked. */
export interface Unpacked {
  readonly json: unknown;
  /** By name, `<sha256>.<ext>`; each has the hash that its name says. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

const SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
/** Bytes of the fixed part of a zip's first record. Source: PKWARE APPNOTE 4.3.7. */
const FIRST_ENTRY_AT = 30;
const FIRST_ENTRY = Buffer.from(`mimetype${STORY_MIMETYPE}`, 'latin1');

/** True where bytes begin as a Galley story does: a zip whose first entry is the story's `mimetype`, stored. 70 bytes are enough to tell. */
export function looksLikeStory(bytes: Uint8Array): boolean {
  const end = FIRST_ENTRY_AT + FIRST_ENTRY.length;
  if (bytes.length < end) return false;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, end);
  return start.compare(SIGNATURE, 0, 4, 0, 4) === 0 && start.compare(FIRST_ENTRY, 0, FIRST_ENTRY.length, FIRST_ENTRY_AT, end) === 0;
}

/** Unpacks a story file and holds it against its manifest. Fails with `not-a-story`, `damaged` or `too-large`, naming the file. */
export function unpackStory(bytes: Uint8Array, name: string): Result<Unpacked> {
  if (!looksLikeStory(bytes)) return fail('not-a-story', `“${name}” is no Galley story. Nothing was changed.`);
  try {
    const entries = unzipEntries(bytes);
    checkManifest(entries);
    return ok({ json: parsed(entries, STORY), pictures: picturesIn(entries) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return fail(
      error.code,
      `“${name}” ${error.code === 'too-large' ? 'is too large' : 'is damaged'}: it ${error.why}. The file was left as it is.`,
    );
  }
}

function checkManifest(entries: ReadonlyMap<string, Uint8Array>): void {
  const manifest = parsed(entries, MANIFEST);
  if (!isManifest(manifest)) throw new Refusal('damaged', 'has a list of contents that cannot be read');
  for (const name of entries.keys())
    if (name !== MANIFEST && !Object.hasOwn(manifest.entries, name))
      throw new Refusal('damaged', `holds “${name}”, which it does not list`);
  for (const name of Object.keys(manifest.entries)) {
    const content = entries.get(name);
    const listed = manifest.entries[name];
    if (content === undefined || listed === undefined) throw new Refusal('damaged', `lists “${name}” and does not hold it`);
    if (content.length !== listed.size || sha256(content) !== listed.sha256)
      throw new Refusal('damaged', `holds “${name}” with other bytes than it lists`);
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { format, version, entries } = value as { [key: string]: unknown };
  if (format !== 'galley-manifest' || version !== 1 || typeof entries !== 'object' || entries === null || Array.isArray(entries))
    return false;
  return Object.values(entries).every(isManifestEntry);
}

function isManifestEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { size, sha256: hash } = value as { [key: string]: unknown };
  return typeof size === 'number' && typeof hash === 'string';
}

function parsed(entries: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  const bytes = entries.get(name);
  if (bytes === undefined) throw new Refusal('damaged', `has no “${name}”`);
  if (!jsonWithinCaps(bytes))
    throw new Refusal('too-large', `holds a “${name}” that nests too deeply or has more than ${CONTAINER_LIMITS.jsonContainers} parts`);
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch {
    throw new Refusal('damaged', `holds a “${name}” that is no JSON in UTF-8`);
  }
}

function picturesIn(entries: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const [name, bytes] of entries) {
    if (!name.startsWith(IMAGES)) continue;
    const picture = name.slice(IMAGES.length);
    if (picture.slice(0, 64) !== sha256(bytes))
      throw new Refusal('damaged', `holds a picture that is not the one its name says (“${picture}”)`);
    pictures.set(picture, bytes);
  }
  return pictures;
}
