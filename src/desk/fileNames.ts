import type { JsonNode } from '../contract/json';
import { headlineOf } from '../story/headlineOf';
import { slugFromHeadline } from '../story/slug';
import { STORY_EXTENSION } from './container/containerFormat';

/** Longest file name of the common file systems, in UTF-8 bytes: 85 Hindi letters. */
const MAX_BYTES = 255;
/** Room for ` (conflict, 2026-11-22 18.40) 99` behind any name. */
const SPARE = 40;

/** The name for the first save of a story, without folder: from its own slug, else its headline, else the day. Ends in `.galley`. */
export function fileNameFor(doc: JsonNode, day: string): string {
  const own = typeof doc.attrs?.slug === 'string' ? doc.attrs.slug : '';
  const words = own === '' ? slugFromHeadline(headlineOf(doc)) : own;
  return fileNameFrom(words === '' ? `untitled-${day}` : words);
}

// What Windows refuses in a name, and control characters; kept out everywhere, because stories travel.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that a user gave, as a file name: what no file system takes is left out, one `.galley` at the end, at most 255 bytes. */
export function fileNameFrom(given: string): string {
  const bare = given
    .normalize('NFC')
    .replace(/\.galley$/i, '')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = bare === '' ? 'untitled' : RESERVED.test(bare) ? `${bare} story` : bare;
  return cutToBytes(safe, MAX_BYTES - SPARE - STORY_EXTENSION.length) + STORY_EXTENSION;
}

/** The same name for another try: `rain.galley`, `rain 2.galley`, `rain 3.galley`. */
export function numberedName(name: string, count: number): string {
  return count < 2 ? name : `${bareName(name)} ${count}${STORY_EXTENSION}`;
}

/** The name of a copy that keeps both texts: `rain (conflict, 2026-11-22 18.40).galley`. `minute` is `2026-11-22 18.40`. */
export function conflictName(name: string, minute: string): string {
  const bare = bareName(name).replace(/ \(conflict, [0-9. -]+\)$/, '');
  return `${cutToBytes(bare, MAX_BYTES - SPARE - STORY_EXTENSION.length)} (conflict, ${minute})${STORY_EXTENSION}`;
}

/** What the library calls words of a story that are not on their way to its file: `rain (unsaved text)`. */
export function unsavedName(name: string): string {
  return `${bareName(name).replace(/ \(unsaved text\)$/, '')} (unsaved text)`;
}

/** A file name without its extension. */
export function bareName(name: string): string {
  return name.replace(/\.galley$/i, '');
}

function cutToBytes(text: string, limit: number): string {
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > limit) break;
    kept += segment;
  }
  return kept.replace(/[-. ]+$/, '') || 'untitled';
}
