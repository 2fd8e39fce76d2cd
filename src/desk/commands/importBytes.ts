import { type Failure, ok, type Result } from '../../contract/result';
import { readHtml } from '../../formats/html/readHtml';
import type { Imported } from '../../formats/importReport';
import { decodeText } from '../../formats/plainText/decodeText';
import { readPlainText } from '../../formats/plainText/readPlainText';
import type { House } from '../../house/house';
import { externalIdOf, withExternalId } from '../../story/externalId';
import { headlineOf } from '../../story/headlineOf';
import { countedIds } from '../../story/ids';
import { instantAt } from '../../story/instant';
import { sha256 } from '../container/sha256';
import { storyName } from './makeStory';

/** What the bytes of an input file are read as; `auto` looks at the name and the beginning. */
export type InputKind = 'auto' | 'text' | 'html';

/** A story that came in, and the file name that its headline suggests. */
export interface ImportedFile {
  readonly imported: Imported;
  readonly name: string;
}

/**
 * Reads a text or HTML file as a story with its report. Its identifier follows from the bytes, so that the same file always gives the
 * same story; a page that Galley wrote says its own. `source` names it in the report; `zone` (IANA) is where its times were meant;
 * blocks that `house` declares are read as such. Fails with `bad-input` or `too-large`, naming the source.
 */
export function importBytes(bytes: Uint8Array, source: string, kind: InputKind, zone?: string, house?: House): Result<ImportedFile> {
  const known = zone === undefined ? null : instantAt(0, zone);
  if (known?.ok === false) return known;
  const text = decodeText(bytes);
  if (!text.ok) return named(text.error, source);
  const html =
    kind === 'html' ||
    (kind === 'auto' && (/\.x?html?$/i.test(source) || /^\s*<(!doctype html|html|article|head|body)\b/i.test(text.value)));
  const externalId = () => externalIdOf(sha256(bytes));
  const declarations = house?.file.declared ?? [];
  const read: Result<Imported> = html
    ? readHtml(text.value, { source, newId: countedIds(), picture: () => null, declarations, externalId })
    : ok(identified(readPlainText(text.value, { source, ...(zone === undefined ? {} : { zone }) }), externalId));
  return read.ok ? ok({ imported: read.value, name: storyName(headlineOf(read.value.story.doc)) }) : named(read.error, source);
}

function identified(imported: Imported, externalId: () => string): Imported {
  return { ...imported, story: withExternalId(imported.story, externalId) };
}

function named(error: Failure, source: string): Result<never> {
  return { ok: false, error: { ...error, message: `“${source}”: ${error.message}` } };
}
