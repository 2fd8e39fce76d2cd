import type { JsonNode, JsonValue } from '../../contract/json';
import { escapeAttribute, escapeText } from './escapeHtml';
import type { HtmlOptions } from './htmlOptions';
import { jsonLdScript, newsArticle } from './jsonLd';
import { ownMetadata } from './ownMetadata';
import { factsOf, type PageFacts } from './pageFacts';
import { pictureRights } from './pictureRights';
import { profileEntry } from './profileEntry';
import type { PublishedPictures } from './publishPictures';

/** What the `generator` entry of our pages says; the reader knows them by it. */
export const GENERATOR = 'Galley';

/** What goes into a page: the story, its published article, and what was gathered while that was written. */
export interface PageParts {
  readonly doc: JsonNode;
  readonly article: string;
  readonly pictures: PublishedPictures;
  readonly words: number;
  /** What the blocks add to the JSON-LD. */
  readonly linked: { readonly [property: string]: JsonValue };
  readonly options: HtmlOptions;
}

/** A whole document around an article: head with the metadata in their standard places, JSON-LD, the stylesheet, then the article. */
export function writePage(parts: PageParts): string {
  const { doc, article, pictures, words, linked, options } = parts;
  const facts = factsOf(doc);
  let head = '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  head += `<title>${escapeText(facts.title)}</title>\n`;
  head += standardEntries(facts) + socialPicture(doc, pictures);
  for (const [key, json] of ownMetadata(doc, facts)) head += named(`galley:${key}`, json);
  const rights = pictureRights(pictures, options.missingPicture);
  if (rights !== null) head += named('galley:pictures', rights);
  const profile = options.house === undefined ? null : profileEntry(options.house.file.html);
  if (profile !== null) head += named('galley:profile', profile);
  head += named('generator', GENERATOR);
  if (options.stylesheet !== '') head += `<style>\n${styleText(options.stylesheet)}\n</style>\n`;
  const told = { doc, pictures: pictures.used, words, linked, publication: options.publication ?? options.house?.publication ?? '' };
  for (const entry of newsArticle(facts, told)) head += jsonLdScript(entry);
  return `<!DOCTYPE html>\n<html lang="${escapeAttribute(facts.language)}" dir="${facts.direction}">\n<head>\n${head}</head>\n<body>\n<article>\n${article}</article>\n</body>\n</html>\n`;
}

function standardEntries(facts: PageFacts): string {
  let head = '';
  if (facts.description !== '') head += named('description', facts.description);
  if (facts.canonical !== '') head += `<link rel="canonical" href="${escapeAttribute(facts.canonical)}">\n`;
  if (facts.socialTitle !== '') head += property('og:title', facts.socialTitle);
  if (facts.socialDescription !== '') head += property('og:description', facts.socialDescription);
  return head;
}

/** The picture of the story that was chosen for social cards, where its address stands by itself: a card cannot follow a relative one. */
function socialPicture(doc: JsonNode, pictures: PublishedPictures): string {
  const name = doc.attrs?.socialPicture;
  if (typeof name !== 'string' || name === '') return '';
  const shown = pictures.used.find(({ use, src }) => use.picture === name && /^https?:/i.test(src));
  return shown === undefined ? '' : property('og:image', shown.src);
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeAttribute(content)}">\n`;
}

function named(name: string, content: string): string {
  return `<meta name="${escapeAttribute(name)}" content="${escapeAttribute(content)}">\n`;
}

let last = { css: '', text: '' };

/** A stylesheet cannot end its own element: `</style` inside a string or a comment of it is broken up by CSS's own escape. Kept for the next page of a batch. */
function styleText(css: string): string {
  if (last.css !== css) last = { css, text: css.trim().replace(/<(?=\/style|!--)/gi, '\\3c ') };
  return last.text;
}
