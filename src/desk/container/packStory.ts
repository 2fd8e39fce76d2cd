import { strToU8, type Zippable, zipSync } from 'fflate';
import { canonicalJson } from '../../contract/canonicalJson';
import type { JsonValue } from '../../contract/json';
import type { StoryFile } from '../../story/storyFile';
import { IMAGES, MANIFEST, type Manifest, type ManifestEntry, STORY, STORY_MIMETYPE } from './containerFormat';
import { picturesOf } from './picturesOf';
import { sha256 } from './sha256';

// The first day that a zip can name, in local time as fflate reads it: the same bytes in every zone and at every hour.
const NO_DATE = new Date(1980, 0, 1);

const UTF8 = new TextEncoder();

/** A packed story, and the pictures it refers to that were not at hand. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** Packs a story and those of the pictures that it refers to into the bytes of a `.galley` file. The same story gives the same bytes. `json` is its canonical JSON, where it is at hand. */
export function packStory(
  story: StoryFile,
  pictures: ReadonlyMap<string, Uint8Array>,
  json: string = canonicalJson(story as unknown as JsonValue),
): Packed {
  const names = [...picturesOf(story.doc)].sort();
  const content = new Map<string, Uint8Array>([
    ['mimetype', strToU8(STORY_MIMETYPE)],
    [STORY, UTF8.encode(`${json}\n`)],
  ]);
  for (const name of names) {
    const bytes = pictures.get(name);
    if (bytes !== undefined) content.set(IMAGES + name, bytes);
  }
  return { bytes: zipSync(zippable(content), { mtime: NO_DATE }), missing: names.filter((name) => !pictures.has(name)) };
}

function zippable(content: ReadonlyMap<string, Uint8Array>): Zippable {
  const entries: { [name: string]: ManifestEntry } = {};
  for (const [name, bytes] of content) entries[name] = { size: bytes.length, sha256: sha256(bytes) };
  const manifest: Manifest = { format: 'galley-manifest', version: 1, entries };
  const zip: Zippable = {};
  for (const [name, bytes] of content) {
    zip[name] = [bytes, { level: name === STORY ? 6 : 0 }];
    if (name === 'mimetype') zip[MANIFEST] = [strToU8(`${JSON.stringify(manifest, null, 1)}\n`), { level: 6 }];
  }
  return zip;
}
