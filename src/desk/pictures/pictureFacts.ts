import type { Tags } from 'exifreader';

/** What a picture says about itself. */
export interface PictureFacts {
  /** From IPTC, XMP or EXIF; '' where absent. */
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  /** 1 = upright; 2 to 8 as EXIF counts turns and mirrors. */
  readonly orientation: number;
  /** What must not leave with it, in words. */
  readonly told: readonly string[];
}

const NOTHING: PictureFacts = { caption: '', credit: '', alt: '', orientation: 1, told: [] };
const MAX_TEXT = 5000;

/** What may give somebody away, by the beginning of a tag's name. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/^(gps|location|city|sub-?location|country|province|state)/i, 'location'],
  [/serial|^(image|document|instance)?\s?unique\s?id|^cameraownername|^ownername/i, 'camera serial number'],
  [/^(make|model|lens|software|creatortool|hostcomputer)/i, 'camera and software'],
  [/^(date|time|create ?date|modify ?date|metadata ?date|digital (creation|date))/i, 'times'],
  [/^(artist|author|by-line|creator|writer|caption writer|xpauthor|contact)/i, 'names'],
];

/** Reads caption, credit, alternative text and turn of a picture. What cannot be read is nothing: the picture is taken in all the same. */
export async function pictureFacts(bytes: Uint8Array): Promise<PictureFacts> {
  try {
    const { default: reader } = await import('exifreader');
    return factsOf(reader.load(new Uint8Array(bytes).buffer) as Tags & Record<string, unknown>);
  } catch {
    return NOTHING;
  }
}

function factsOf(tags: { readonly [name: string]: unknown }): PictureFacts {
  const first = (...names: readonly string[]) => names.map((name) => textOf(tags[name])).find((text) => text !== '') ?? '';
  const byline = first('By-line', 'creator', 'Artist');
  const agency = first('Credit', 'Source');
  const turn = (tags.Orientation as { readonly value?: unknown } | undefined)?.value;
  return {
    caption: first('Caption/Abstract', 'description', 'ImageDescription'),
    credit: agency === '' || agency.includes(byline) ? agency || byline : byline === '' ? agency : `${byline}/${agency}`,
    alt: first('AltTextAccessibility', 'ExtDescrAccessibility'),
    orientation: typeof turn === 'number' && turn >= 1 && turn <= 8 ? turn : 1,
    told: TELLING.filter(([names]) => Object.keys(tags).some((name) => names.test(name))).map(([, words]) => words),
  };
}

function textOf(tag: unknown): string {
  const description = (tag as { readonly description?: unknown } | undefined)?.description;
  if (typeof description !== 'string') return '';
  return description
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT);
}
