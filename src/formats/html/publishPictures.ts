import type { PublishedPicture } from '../../blocks/block';
import type { JsonNode } from '../../contract/json';
import { slugFromHeadline } from '../../story/slug';
import { hasText, textOf } from '../../story/walk';
import type { PictureUse } from '../pictureUse';
import type { HtmlOptions } from './htmlOptions';
import { pictureAddress } from './htmlToString';

/** A picture that leaves, with what is said about it. */
export interface PublishedUse {
  readonly use: PictureUse;
  readonly src: string;
  readonly caption: string;
  readonly credit: string;
  /** The figure it stands in. */
  readonly figure: JsonNode;
}

/** The pictures of a story as its blocks ask for them. */
export interface PublishedPictures {
  readonly used: readonly PublishedUse[];
  /** Every figure that was published or asked for its picture, also those without one, in document order. */
  readonly figures: readonly JsonNode[];
  picture(figure: JsonNode): PublishedPicture | null;
}

/** Numbers the pictures of a story in document order, names their files `<slug>-<number>.<ext>` and asks where each one lies. */
export function publishPictures(doc: JsonNode, options: HtmlOptions): PublishedPictures {
  const used: PublishedUse[] = [];
  const figures: JsonNode[] = [];
  let stem: string | null = null;
  const picture = (figure: JsonNode): PublishedPicture | null => {
    figures.push(figure);
    const name = figure.attrs?.picture;
    if (typeof name !== 'string' || name === '') return null;
    stem ??= fileStem(doc);
    const use = pictureUse(figure, name, `${stem}-${used.length + 1}`, options.maxWidth);
    const src = pictureAddress(options.address(use));
    if (src === null) return null;
    used.push({ use, src, caption: partText(figure, 'caption'), credit: partText(figure, 'credit'), figure });
    return { src, width: use.width, height: use.height };
  };
  return { used, figures, picture };
}

/** The name that files of a story share: its slug, else the one it was sent with, else one from the headline, else `story`. */
export function fileStem(doc: JsonNode): string {
  const { slug, sentSlug } = doc.attrs ?? {};
  if (typeof slug === 'string' && slug !== '') return slug;
  if (typeof sentSlug === 'string' && sentSlug !== '') return sentSlug;
  const headline = doc.content?.[0]?.content?.find((field) => field.type === 'headline');
  return slugFromHeadline(headline === undefined ? '' : textOf(headline)) || 'story';
}

function pictureUse(figure: JsonNode, picture: string, name: string, maxWidth: number): PictureUse {
  const crop = (figure.attrs?.crop ?? null) as PictureUse['crop'];
  const width = Math.max(1, Math.round(Number(figure.attrs?.pictureWidth ?? 0) * (crop?.width ?? 1)));
  const height = Math.max(1, Math.round(Number(figure.attrs?.pictureHeight ?? 0) * (crop?.height ?? 1)));
  const scale = Math.min(1, maxWidth / width);
  return {
    picture,
    crop,
    width: Math.round(width * scale),
    height: Math.max(1, Math.round(height * scale)),
    file: `${name}${picture.slice(picture.lastIndexOf('.'))}`,
    block: String(figure.attrs?.id ?? ''),
  };
}

function partText(figure: JsonNode, type: string): string {
  const part = figure.content?.find((child) => child.type === type);
  return part !== undefined && hasText(part) ? textOf(part).trim() : '';
}
