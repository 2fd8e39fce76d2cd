import type { Element, ElementContent, Root } from 'hast';
import { readMoment } from '../../blocks/readMoment';
import type { JsonValue } from '../../contract/json';
import { withinDepth } from '../../contract/json';
import { safeAddress } from '../../story/address';
import { readLanguageTag } from '../../story/language';
import { propertyText } from '../sanitize/hastProperty';
import { type PageFacts, STORY_TYPES } from './pageFacts';
import { GENERATOR } from './writePage';

/** What the head of a page says, before it is set against the text of the page. `null` or '' where it says nothing. */
export interface HeadFacts extends Omit<PageFacts, 'standfirst' | 'language' | 'direction'> {
  /** Written by Galley. */
  readonly own: boolean;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  /** `galley:` entries: key and JSON. */
  readonly entries: readonly (readonly [key: string, json: string])[];
  /** JSON of the `galley:pictures` entry, '' where there is none. */
  readonly pictureRights: string;
}

type Entry = { readonly [key: string]: JsonValue };

/** Reads the head of a parsed, not yet sanitised page: language, title, `meta`, canonical address and JSON-LD. Values are data: nothing of it is run or followed. */
export function readFacts(tree: Root): HeadFacts {
  const html = tree.children.find((child): child is Element => child.type === 'element');
  const found = { metas: [] as Element[], scripts: [] as Element[], title: '', canonical: '' };
  gather(tree.children as ElementContent[], found);
  const meta = (...names: readonly string[]): string => firstMeta(found.metas, names);
  const data = found.scripts.flatMap(readScript);
  const article = data.find((entry) => /Article|BlogPosting/.test(text(entry['@type']))) ?? {};
  const crumbs = data.find((entry) => text(entry['@type']) === 'BreadcrumbList');
  const direction = html === undefined ? '' : propertyText(html.properties, 'dir').toLowerCase();
  const own = meta('generator') === GENERATOR;
  const described = meta('description') || (own ? '' : meta('og:description')) || text(article.description);
  const shared = meta('og:description');
  return {
    own,
    language: readLanguageTag(html === undefined ? '' : propertyText(html.properties, 'lang')),
    direction: direction === 'ltr' || direction === 'rtl' ? direction : null,
    title: found.title,
    description: described,
    canonical: safeAddress(found.canonical) ?? '',
    socialTitle: meta('og:title', 'twitter:title'),
    section: crumbs === undefined ? texts(article.articleSection) : crumbNames(crumbs),
    tags: texts(article.keywords),
    dateline: text(article.dateline),
    headline: text(article.headline),
    webHeadline: text(article.alternativeHeadline),
    rights: text(article.copyrightNotice),
    copyrightHolder: text(entries(article.copyrightHolder)[0]?.name),
    storyType: Object.entries(STORY_TYPES).find(([, type]) => type === text(article['@type']))?.[0] ?? 'news',
    externalId: own ? text(article.identifier) : '',
    socialDescription: own || shared !== described ? shared : '',
    published: readMoment(text(article.datePublished) || meta('article:published_time')),
    updated: readMoment(text(article.dateModified) || meta('article:modified_time')),
    authors: authors(article.author),
    entries: found.metas.flatMap((one) => {
      const name = propertyText(one.properties, 'name');
      return name.startsWith('galley:') && name !== 'galley:pictures'
        ? [[name.slice(7), propertyText(one.properties, 'content')] as const]
        : [];
    }),
    pictureRights: meta('galley:pictures'),
  };
}

function gather(
  children: readonly ElementContent[],
  found: { metas: Element[]; scripts: Element[]; title: string; canonical: string },
): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const first = child.children[0];
    const inside = first?.type === 'text' ? first.value : '';
    if (child.tagName === 'meta') found.metas.push(child);
    else if (child.tagName === 'title') found.title ||= inside;
    else if (child.tagName === 'script' && propertyText(child.properties, 'type').toLowerCase() === 'application/ld+json')
      found.scripts.push(child);
    else if (child.tagName === 'link' && propertyText(child.properties, 'rel') === 'canonical')
      found.canonical ||= propertyText(child.properties, 'href');
    else gather(child.children, found);
  }
}

function firstMeta(metas: readonly Element[], names: readonly string[]): string {
  for (const name of names) {
    const one = metas.find(({ properties }) => propertyText(properties, 'name') === name || propertyText(properties, 'property') === name);
    const content = one === undefined ? '' : propertyText(one.properties, 'content');
    if (content !== '') return content;
  }
  return '';
}

/** The entries of one JSON-LD script, a graph taken apart; none where it is no JSON, too long or too deep. */
function readScript(script: Element): readonly Entry[] {
  const source = script.children[0];
  if (source?.type !== 'text' || source.value.length > 1_000_000) return [];
  try {
    const value = JSON.parse(source.value) as JsonValue;
    return withinDepth(value) ? entries(value) : [];
  } catch {
    return [];
  }
}

function entries(value: JsonValue | undefined): readonly Entry[] {
  if (Array.isArray(value)) return value.flatMap(entries);
  if (typeof value !== 'object' || value === null) return [];
  const entry = value as Entry;
  return [entry, ...entries(entry['@graph'])];
}

function text(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return value.map(text).join(' ');
  return typeof value === 'string' ? value : '';
}

/** A list of texts; a single text is split at its commas, as `keywords` often is. */
function texts(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string')
    return value
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
}

/** The names of a breadcrumb trail in their order. Its last one is the page itself. */
function crumbNames(crumbs: Entry): readonly string[] {
  const names = entries(crumbs.itemListElement)
    .slice()
    .sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
    .map((entry) => text(entry.name) || text(entries(entry.item)[0]?.name));
  return names.filter((name) => name !== '');
}

function authors(value: JsonValue | undefined): readonly { readonly name: string; readonly url: string }[] {
  const named = typeof value === 'string' ? [{ name: value }] : entries(value);
  return named.map((entry: Entry) => ({ name: text(entry.name), url: safeAddress(entry.url) ?? '' })).filter(({ name }) => name !== '');
}
