import type { JsonNode, JsonValue } from '../../contract/json';
import { labelIn } from '../../story/labels';
import { directionOf, storyDirection } from '../../story/language';
import { METADATA, metaProblem } from '../../story/metadata';
import { hasText, textOf } from '../../story/walk';
import { cleanText } from './escapeHtml';
import { instantOf, machineTime } from './publishTimes';

/** The schema.org type of each kind of story. Source: schema.org, NewsArticle and its subtypes; a live blog is a BlogPosting. */
export const STORY_TYPES: Readonly<Record<string, string>> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  live: 'LiveBlogPosting',
  background: 'BackgroundNewsArticle',
  reportage: 'ReportageNewsArticle',
};

/** What the head of a page says about its story in standard places. Written by writePage, read back by readFacts; all text clean. */
export interface PageFacts {
  /** Text of the headline and standfirst, from which title and description are taken where nothing else is set. */
  readonly headline: string;
  readonly standfirst: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly socialTitle: string;
  /** Sections, the outermost first. */
  readonly section: readonly string[];
  readonly tags: readonly string[];
  readonly dateline: string;
  readonly webHeadline: string;
  readonly rights: string;
  readonly copyrightHolder: string;
  /** A key of STORY_TYPES. */
  readonly storyType: string;
  readonly externalId: string;
  readonly socialDescription: string;
  /** ISO with offset, or null. */
  readonly published: string | null;
  readonly updated: string | null;
}

/** The facts of a story as its page tells them. */
export function factsOf(doc: JsonNode): PageFacts {
  const text = (key: string): string => cleanText(String(doc.attrs?.[key] ?? ''));
  const list = (key: string): readonly string[] =>
    Array.isArray(doc.attrs?.[key]) ? (doc.attrs[key] as readonly string[]).map(cleanText) : [];
  const headline = fieldText(doc, 'headline');
  const standfirst = fieldText(doc, 'standfirst');
  const language = text('language') || 'en';
  const webHeadline = text('webHeadline');
  const storyType = text('storyType');
  return {
    headline,
    standfirst,
    language,
    direction: storyDirection(doc),
    title: text('seoTitle') || webHeadline || headline || labelIn(language, 'untitled'),
    description: text('metaDescription') || standfirst,
    canonical: text('canonical'),
    socialTitle: text('socialTitle'),
    section: list('section'),
    tags: list('tags'),
    // A live story is no NewsArticle, and only those have a dateline.
    dateline: storyType === 'live' ? '' : text('dateline'),
    webHeadline,
    rights: text('rights'),
    copyrightHolder: text('copyrightHolder'),
    storyType,
    externalId: text('externalId'),
    socialDescription: text('socialDescription'),
    published: machineTime(instantOf(doc, 'published')),
    updated: machineTime(instantOf(doc, 'updated')),
  };
}

/** Text of a field of the head, clean; '' where it is blank and does not leave. */
export function fieldText(doc: JsonNode, name: string): string {
  const field = doc.content?.[0]?.content?.find((node) => node.type === name);
  return field === undefined || !hasText(field) ? '' : cleanText(textOf(field));
}

/** The metadata that the facts of a page say by themselves. A value that may not stand under its key is left out. */
export function metadataFrom(facts: PageFacts): Record<string, JsonValue> {
  const said: Record<string, JsonValue> = {
    section: facts.section,
    tags: facts.tags,
    language: facts.language,
    direction: facts.direction === directionOf(facts.language) ? 'auto' : facts.direction,
    dateline: facts.dateline,
    published: instant(facts.published),
    updated: instant(facts.updated),
    seoTitle: facts.title === (facts.webHeadline || facts.headline) ? '' : facts.title,
    metaDescription: facts.description === facts.standfirst ? '' : facts.description,
    socialTitle: facts.socialTitle,
    canonical: facts.canonical,
    webHeadline: facts.webHeadline,
    rights: facts.rights,
    copyrightHolder: facts.copyrightHolder,
    storyType: facts.storyType,
    externalId: facts.externalId,
    socialDescription: facts.socialDescription,
  };
  for (const field of METADATA) {
    const value = said[field.key];
    if (value === undefined || value === '' || value === null) continue;
    if (metaProblem(field, value) !== null) delete said[field.key];
  }
  return said;
}

function instant(at: string | null): JsonValue {
  return at === null ? null : { at, zone: null, confirmed: true, written: '' };
}
