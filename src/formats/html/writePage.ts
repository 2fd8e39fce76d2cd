import type { JsonNode } from '../../contract/json';
import { escapeAttribute, escapeText } from './escapeHtml';
import { jsonLdScript, newsArticle } from './jsonLd';
import { ownMetadata } from './ownMetadata';
import { factsOf, type PageFacts } from './pageFacts';
import type { PublishedUse } from './publishPictures';

/** What the `generator` entry of our pages says; the reader knows them by it. */
export const GENERATOR = 'Galley';

/** A whole document around an article: head with the metadata in their standard places, JSON-LD, the stylesheet, then the article. */
export function writePage(doc: JsonNode, article: string, pictures: readonly PublishedUse[], stylesheet: string, words: number): string {
  const facts = factsOf(doc);
  let head = '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  head += `<title>${escapeText(facts.title)}</title>\n`;
  head += standardEntries(facts);
  for (const [key, json] of ownMetadata(doc, facts)) head += named(`galley:${key}`, json);
  head += named('generator', GENERATOR);
  if (stylesheet !== '') head += `<style>\n${styleText(stylesheet)}\n</style>\n`;
  for (const entry of newsArticle(doc, facts, pictures, words)) head += jsonLdScript(entry);
  return `<!DOCTYPE html>\n<html lang="${escapeAttribute(facts.language)}" dir="${facts.direction}">\n<head>\n${head}</head>\n<body>\n<article>\n${article}</article>\n</body>\n</html>\n`;
}

function standardEntries(facts: PageFacts): string {
  let head = '';
  if (facts.description !== '') head += named('description', facts.description);
  if (facts.canonical !== '') head += `<link rel="canonical" href="${escapeAttribute(facts.canonical)}">\n`;
  if (facts.socialTitle !== '') head += `<meta property="og:title" content="${escapeAttribute(facts.socialTitle)}">\n`;
  return head;
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
