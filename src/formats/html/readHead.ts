import type { JsonNode, JsonValue } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { directionOf } from '../../story/language';
import { textOf } from '../../story/walk';
import { metadataFrom, type PageFacts } from './pageFacts';
import type { HeadFacts } from './readFacts';
import type { ShownTimes } from './takeMetadata';

export const HEAD_FIELDS = ['kicker', 'headline', 'standfirst', 'byline'] as const;

/** The four fields of the head out of what was read: the first of each kind; a byline from the page's data where the page shows none. */
export function headNode(nodes: readonly JsonNode[], facts: HeadFacts, newId: IdSource): JsonNode {
  const content = HEAD_FIELDS.map((type): JsonNode => {
    const found = nodes.find((node) => node.type === type);
    if (found !== undefined) return found;
    const empty = { type, attrs: { id: newId() } };
    return type === 'byline' && !facts.own ? { ...empty, content: bylineOf(facts, newId) } : empty;
  });
  return { type: 'head', content };
}

/** Names from the data of the page, comma between, each a person whose role is to be confirmed. */
function bylineOf(facts: HeadFacts, newId: IdSource): readonly JsonNode[] {
  return facts.authors.flatMap(({ name, url }, index) => {
    const person: JsonNode = { type: 'text', text: name, marks: [{ type: 'contributor', attrs: { id: newId(), role: null, url } }] };
    return index === 0 ? [person] : [{ type: 'text', text: ', ' } as JsonNode, person];
  });
}

/** What is left of the body once the head has its fields: a second headline is a subhead, a second kicker, standfirst or byline a paragraph. */
export function bodyNodes(nodes: readonly JsonNode[]): readonly JsonNode[] {
  const taken = new Set<string>();
  return nodes.flatMap((node): readonly JsonNode[] => {
    if (!HEAD_FIELDS.some((type) => type === node.type)) return [node];
    if (!taken.has(node.type)) {
      taken.add(node.type);
      return [];
    }
    const id = node.attrs?.id ?? '';
    return [
      node.type === 'headline' ? { ...node, type: 'heading', attrs: { id, level: 2 } } : { ...node, type: 'paragraph', attrs: { id } },
    ];
  });
}

/** The metadata that standard places of a page say, set against its own headline and standfirst. */
export function pageMetadata(facts: HeadFacts, head: JsonNode, shown: ShownTimes, dateline: string): Record<string, JsonValue> {
  const text = (type: string): string => {
    const field = head.content?.find((node) => node.type === type);
    return field === undefined ? '' : textOf(field);
  };
  const language = facts.language ?? 'en';
  const headline = text('headline');
  const standfirst = text('standfirst');
  const page: PageFacts = {
    headline,
    standfirst,
    language,
    direction: facts.direction ?? directionOf(language),
    title: facts.own || !repeats(facts.title, headline) ? facts.title || facts.webHeadline || headline : facts.webHeadline || headline,
    description: facts.description === '' || (!facts.own && repeats(facts.description, standfirst)) ? standfirst : facts.description,
    canonical: facts.canonical,
    socialTitle: !facts.own && repeats(facts.socialTitle, headline) ? '' : facts.socialTitle,
    section: sectionOf(facts, headline),
    tags: facts.tags,
    // A fragment of ours has no head: there the text alone says it.
    dateline: facts.own ? facts.dateline || dateline : dateline || facts.dateline,
    webHeadline: facts.webHeadline,
    rights: facts.rights,
    copyrightHolder: facts.copyrightHolder,
    storyType: facts.storyType,
    externalId: facts.externalId,
    socialDescription: facts.socialDescription,
    published: facts.published ?? shown.published,
    updated: facts.updated ?? shown.updated,
  };
  return metadataFrom(page);
}

/** True where a title is the headline, perhaps with the name of the site behind it, or is absent. */
function repeats(title: string, headline: string): boolean {
  return (
    title === '' ||
    title.trim() === headline.trim() ||
    (headline !== '' && /^\s*[|–—:·-]/.test(title.slice(headline.length)) && title.startsWith(headline))
  );
}

/** The trail without the page itself and, on foreign pages, without the front page. */
function sectionOf(facts: HeadFacts, headline: string): readonly string[] {
  const trail = facts.section;
  const rest = headline !== '' && trail.at(-1) === (facts.own ? facts.headline : headline) ? trail.slice(0, -1) : trail;
  return facts.own ? rest : rest.filter((name, index) => index > 0 || !/^(home|home ?page|होम|الرئيسية|ഹോം|صفحہ اول)$/iu.test(name.trim()));
}
