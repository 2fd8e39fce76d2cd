import type { Element, ElementContent } from 'hast';
import { hasClass } from '../../blocks/hast';
import type { JsonNode, JsonValue } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { directionOf } from '../../story/language';
import { textOf } from '../../story/walk';
import { propertyText } from '../sanitize/hastProperty';
import { metadataFrom, type PageFacts } from './pageFacts';
import type { HeadFacts } from './readFacts';
import { rawText } from './readInline';
import { readMoment } from './readMoment';

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
    title: facts.own || !repeats(facts.title, headline) ? facts.title || headline : headline,
    description: facts.description === '' || (!facts.own && repeats(facts.description, standfirst)) ? standfirst : facts.description,
    canonical: facts.canonical,
    socialTitle: !facts.own && repeats(facts.socialTitle, headline) ? '' : facts.socialTitle,
    section: sectionOf(facts, headline),
    tags: facts.tags,
    // A fragment of ours has no head: there the text alone says it.
    dateline: facts.own ? facts.dateline || dateline : dateline || facts.dateline,
    webHeadline: facts.webHeadline,
    rights: facts.rights,
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

/** An element whose words became metadata. */
export interface MetadataLine {
  readonly element: Element;
  readonly as: string;
}

/** Instants that a page shows, as `time` elements. */
export interface ShownTimes {
  readonly published: string | null;
  readonly updated: string | null;
}

/** Takes the lines with the times (`p.published`, `p.updated`, as we write them) out of an element. They are told to `lines`. */
export function takeTimes(element: Element, lines: MetadataLine[]): { readonly element: Element; readonly times: ShownTimes } {
  let published: string | null = null;
  let updated: string | null = null;
  const visit = (parent: Element): Element => {
    const children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (child.tagName !== 'p' || !(hasClass(child, 'published') || hasClass(child, 'updated'))) return [visit(child)];
      const moment = timeIn(child);
      if (hasClass(child, 'published')) published ??= moment;
      else updated ??= moment;
      lines.push({ element: child, as: hasClass(child, 'published') ? 'published' : 'updated' });
      return [];
    });
    return { ...parent, children };
  };
  return { element: visit(element), times: { published, updated } };
}

function timeIn(element: Element): string | null {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const moment = child.tagName === 'time' ? readMoment(propertyText(child.properties, 'dateTime')) : timeIn(child);
    if (moment !== null) return moment;
  }
  return null;
}

/** Takes the dateline out of the first paragraph that opens with `span.dateline`, with the dash behind it. */
export function takeDateline(
  element: Element,
  exact: boolean,
  lines: MetadataLine[],
): { readonly element: Element; readonly dateline: string } {
  let dateline = '';
  const visit = (parent: Element): Element => ({
    ...parent,
    children: parent.children.map((child): ElementContent => {
      if (dateline !== '' || child.type !== 'element') return child;
      const [first, next, ...rest] = child.children;
      if (child.tagName !== 'p' || first?.type !== 'element' || !hasClass(first, 'dateline')) return visit(child);
      lines.push({ element: first, as: 'dateline' });
      dateline = exact ? rawText(first) : rawText(first).trim();
      const behind =
        next?.type === 'text'
          ? [{ ...next, value: next.value.replace(exact ? /^ — / : /^\s*[—–:-]+\s*/, '') }]
          : next === undefined
            ? []
            : [next];
      return { ...child, children: [...behind, ...rest] };
    }),
  });
  const without = visit(element);
  return { element: without, dateline };
}
