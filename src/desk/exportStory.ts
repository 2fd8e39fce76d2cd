import type { ExportOptions } from '../contract/exportOptions';
import type { ExportProblem } from '../contract/methods';
import { ok, type Result } from '../contract/result';
import { markupFor } from '../formats/html/markupFor';
import { pageStylesheet } from '../formats/html/pageStylesheet';
import { type WrittenHtml, writeHtml } from '../formats/html/writeHtml';
import type { PictureUse } from '../formats/pictureUse';
import { DEFAULT_HOUSE } from '../house/defaultHouse';
import type { House } from '../house/house';
import type { StoryFile } from '../story/storyFile';
import { type Rendered, renderPicture } from './pictures/renderPicture';

/** A story as it leaves: the page or fragment, what did not leave as it stands, and the pictures beside it in document order. */
export interface ExportedStory {
  readonly html: string;
  readonly problems: readonly ExportProblem[];
  /** Only with `images: 'folder'`. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What leaves: a story and the pictures at hand. */
export interface ExportSource {
  readonly story: StoryFile;
  /** By name; a picture that is not there is a listed problem. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** The house of the story; default: the one that Galley starts with. */
  readonly house?: House;
}

const TYPES: { readonly [kind: string]: string } = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

/** The media type of a picture, by the ending of its name. */
export function pictureType(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/**
 * Exports a story: HTML by the one writer, pictures cut and scaled as they are used. The same story and options give the same bytes in
 * every shell. `folder` stands before the picture names of mode `folder` in the page (already an address: `rain-images/`). `tell` hears
 * how many of the pictures are done.
 */
export async function exportStory(
  source: ExportSource,
  options: ExportOptions,
  folder = '',
  tell?: (done: number, of: number) => void,
): Promise<Result<ExportedStory>> {
  const { story, pictures, house = DEFAULT_HOUSE } = source;
  const stylesheet = options.mode === 'page' ? pageStylesheet(house) : '';
  const { mode, header, unresolved, missingPicture, rawHtml, maxWidth } = options;
  const markup = await markupFor(story.doc);
  const write = (address: (use: PictureUse) => string): WrittenHtml =>
    writeHtml(story, { mode, header, unresolved, missingPicture, rawHtml, markup, maxWidth, stylesheet, address, house });
  const planned = write((use) => (pictures.has(use.picture) ? use.file : ''));
  // Without pictures nothing is still to be learned: the plan is the page.
  const rendered = await renderAll(planned.pictures, pictures, tell);
  const written =
    planned.pictures.length === 0 ? planned : write((use) => addressOf(use, rendered.get(cutKey(use))?.bytes, options, folder));
  const uncut = written.pictures.filter((use) => rendered.get(cutKey(use))?.isCut === false).map(notCut);
  const problems = [...written.problems.map(({ rule, message, where }) => ({ rule, message, block: where.block })), ...uncut];
  const files =
    options.images === 'folder'
      ? written.pictures.map((use) => ({ name: use.file, bytes: rendered.get(cutKey(use))?.bytes ?? new Uint8Array() }))
      : [];
  return ok({ html: written.html, problems, files });
}

async function renderAll(
  uses: readonly PictureUse[],
  pictures: ReadonlyMap<string, Uint8Array>,
  tell?: (done: number, of: number) => void,
): Promise<ReadonlyMap<string, Rendered>> {
  const rendered = new Map<string, Rendered>();
  for (const [index, use] of uses.entries()) {
    const bytes = pictures.get(use.picture);
    if (bytes !== undefined && !rendered.has(cutKey(use))) rendered.set(cutKey(use), await renderPicture(bytes, use));
    tell?.(index + 1, uses.length);
  }
  return rendered;
}

function notCut(use: PictureUse): ExportProblem {
  return {
    rule: 'export.picture-not-cut',
    message: `The picture ${use.file} leaves whole and in its full size: it could not be cut or scaled.`,
    block: use.block,
  };
}

function addressOf(use: PictureUse, bytes: Uint8Array | undefined, options: ExportOptions, folder: string): string {
  if (bytes === undefined) return '';
  if (options.images === 'inline')
    return `data:${pictureType(use.picture)};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}`;
  return (options.images === 'url' ? options.imageUrl : folder) + encodeURIComponent(use.file);
}

function cutKey(use: PictureUse): string {
  return JSON.stringify([use.picture, use.crop, use.width, use.height]);
}
