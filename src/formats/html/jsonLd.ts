import type { JsonNode, JsonValue } from '../../contract/json';
import { safeAddress } from '../../story/address';
import { fold } from '../plainText/fold';
import { AGENCIES } from '../plainText/labels/creditKinds';
import { cleanText } from './escapeHtml';
import { type PageFacts, STORY_TYPES } from './pageFacts';
import type { PublishedUse } from './publishPictures';

type Entry = { readonly [key: string]: JsonValue };

/** What a page tells machines about, besides the facts of its head. */
export interface Told {
  readonly doc: JsonNode;
  readonly pictures: readonly PublishedUse[];
  readonly words: number;
  /** What the blocks add: corrections, updates of a live story. */
  readonly linked: Entry;
  /** Name of the publication; '' for none. */
  readonly publication: string;
}

/**
 * The page told to machines: a schema.org `NewsArticle` (or its subtype for the kind of story) and, where there are sections, a
 * `BreadcrumbList`. Authors are bare names (no "By", no role), instants have their offset, and what is not known is not there.
 * Source: Google Search Central, "Article"; schema.org.
 */
export function newsArticle(facts: PageFacts, told: Told): readonly Entry[] {
  const { doc, words, publication } = told;
  const images = told.pictures.filter(({ src }) => !src.startsWith('data:'));
  const { liveBlogUpdate, ...linked } = told.linked;
  const type = STORY_TYPES[facts.storyType] ?? 'NewsArticle';
  const article = withoutEmpty({
    '@context': 'https://schema.org',
    '@type': type,
    headline: facts.headline,
    alternativeHeadline: facts.webHeadline,
    description: facts.description,
    inLanguage: facts.language,
    dateline: facts.dateline,
    datePublished: facts.published,
    dateModified: facts.updated,
    author: authorsOf(doc),
    articleSection: facts.section,
    keywords: facts.tags,
    wordCount: words,
    image: images.map(imageObject),
    mainEntityOfPage: facts.canonical,
    copyrightNotice: facts.rights,
    copyrightHolder: organization(facts.copyrightHolder),
    publisher: organization(publication),
    sponsor: doc.attrs?.sponsored === true ? organization(String(doc.attrs.sponsor ?? '')) : '',
    identifier: facts.externalId,
    ...linked,
    // Only a live blog may have these. Source: https://schema.org/liveBlogUpdate
    liveBlogUpdate: type === 'LiveBlogPosting' ? (liveBlogUpdate ?? '') : '',
  });
  return facts.section.length === 0 ? [article] : [article, breadcrumbs(facts)];
}

function organization(name: string): JsonValue {
  return name.trim() === '' ? '' : { '@type': 'Organization', name: cleanText(name).trim() };
}

/** The script element that carries it. `<` is escaped, so that no text can end the script. */
export function jsonLdScript(entry: Entry): string {
  const json = JSON.stringify(entry);
  return `<script type="application/ld+json">${json.includes('<') ? json.replaceAll('<', '\\u003c') : json}</script>\n`;
}

/** The people of the byline: one entry a mark, name and address, each once. */
export function authorsOf(doc: JsonNode): readonly Entry[] {
  const byline = doc.content?.[0]?.content?.find((node) => node.type === 'byline');
  const people = new Map<string, { name: string; readonly url: string; readonly role: string }>();
  for (const piece of byline?.content ?? []) {
    const attrs = piece.marks?.find((mark) => mark.type === 'contributor')?.attrs;
    if (attrs === undefined) continue;
    const key = JSON.stringify(attrs);
    const person = people.get(key) ?? { name: '', url: safeAddress(attrs.url) ?? '', role: String(attrs.role ?? '') };
    person.name += piece.text ?? '';
    people.set(key, person);
  }
  return [...people.values()]
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, url, role }) =>
      withoutEmpty({ '@type': role === 'agency' ? 'Organization' : 'Person', name: cleanText(name).trim(), url }),
    );
}

/** Source: Google Search Central, "Article" (`url`) and "Image license metadata" (which asks for `contentUrl` to tell whose licence it is). */
function imageObject({ use, src, caption, credit, figure }: PublishedUse): Entry {
  const { creator, licence, rights } = figure.attrs ?? {};
  return withoutEmpty({
    '@type': 'ImageObject',
    url: src,
    contentUrl: src,
    width: use.width,
    height: use.height,
    caption: cleanText(caption),
    creditText: cleanText(credit),
    creator: makerOf(cleanText(String(creator ?? '')).trim()),
    license: safeAddress(licence) ?? '',
    copyrightNotice: cleanText(String(rights ?? '')),
  });
}

function makerOf(name: string): JsonValue {
  if (name === '') return '';
  return { '@type': AGENCIES.has(fold(name)) ? 'Organization' : 'Person', name };
}

function breadcrumbs(facts: PageFacts): Entry {
  const names = facts.headline === '' ? facts.section : [...facts.section, facts.headline];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: names.map((name, index) => ({ '@type': 'ListItem', position: index + 1, name })),
  };
}

function withoutEmpty(entry: Entry): Entry {
  const kept: { [key: string]: JsonValue } = {};
  for (const key in entry) {
    const value = entry[key];
    if (value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && value.length === 0)) kept[key] = value;
  }
  return kept;
}
