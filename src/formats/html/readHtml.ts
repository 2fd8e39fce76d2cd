import type { Element, ElementContent, Root } from 'hast';
import type { ReadContext } from '../../blocks/block';
import { hasClass } from '../../blocks/hast';
import { checkDoc } from '../../blocks/schema';
import type { DeclaredBlock, HtmlProfile } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import { ok, type Result } from '../../contract/result';
import { type IdSource, randomId } from '../../story/ids';
import { defaultMetadata } from '../../story/metadata';
import { storyFile } from '../../story/storyFile';
import type { Imported } from '../importReport';
import { elementNamed } from '../sanitize/elementNamed';
import { gatherNotes } from '../sanitize/gatherNotes';
import { parseHtml } from '../sanitize/parseHtml';
import { sanitizeTree } from '../sanitize/sanitizeTree';
import { tidyTree } from '../sanitize/tidyTree';
import { contentRoot, type LeftOut, withoutFurniture } from './contentRoot';
import { htmlReport, type ReadNode } from './htmlReport';
import { readOwnMetadata } from './ownMetadata';
import { withPictureRights } from './pictureRights';
import { readBlocks } from './readBlocks';
import { type HeadFacts, readFacts } from './readFacts';
import { bodyNodes, headNode, pageMetadata } from './readHead';
import { shownText } from './readInline';
import { readProfile } from './readProfile';
import { takeDateline, takeTimes } from './takeMetadata';
import { takeNotices } from './takeNotices';
import { undress } from './undress';

/** How HTML becomes a story. */
export interface ReadHtmlOptions {
  /** Where it came from, for the report: a file name, `clipboard`, `-`. */
  readonly source: string;
  readonly newId?: IdSource;
  /** The picture behind an `src`, where it is at hand. */
  readonly picture?: ReadContext['picture'];
  /** True for a fragment that Galley wrote: its white space stands to the letter. Pages say so themselves. */
  readonly own?: boolean;
  /** The HTML profile in which Galley wrote a fragment (`own`); pages say theirs themselves. */
  readonly profile?: HtmlProfile;
  /** Blocks that the house declares: their HTML becomes what it was. */
  readonly declarations?: readonly DeclaredBlock[];
  /** Makes the identifier of a story that begins here. A page of ours says that of its story, or that it has none. */
  readonly externalId?: () => string;
}

/**
 * HTML of any origin as a story with its report: Galley's own pages and fragments become the story that they were written from
 * (but for what docs/decisions/0002 keeps on the desk), foreign pages their article. Sanitised before anything reads it, nothing
 * fetched, no text dropped without an entry. Fails `too-large` over the caps of parseHtml.ts and on lists nested past MAX_DEPTH.
 */
export function readHtml(html: string, options: ReadHtmlOptions): Result<Imported> {
  const tree = parseHtml(html, true);
  if (!tree.ok) return tree;
  const newId = options.newId ?? randomId;
  const { facts, root, shown, leftOut } = openPage(tree.value, options);
  const lines: { element: Element; as: string }[] = [];
  const timed = takeTimes(root, lines);
  const noticed = takeNotices(timed.element, lines);
  const dated = takeDateline(noticed.element, facts.own, lines);
  const read: ReadNode[] = [];
  const onRead = (node: JsonNode, element: Element): void => void read.push({ node, element });
  const nodes = readBlocks(dated.element, {
    newId,
    exact: facts.own,
    picture: options.picture ?? (() => null),
    declarations: options.declarations,
    onRead,
  });
  const head = headNode(nodes, facts, newId);
  const said = { ...pageMetadata(facts, head, timed.times, dated.dateline), ...noticed.values };
  const metadata = { ...defaultMetadata(), ...said, ...readOwnMetadata(facts.entries) };
  if (!facts.own && options.externalId !== undefined) metadata.externalId = options.externalId();
  const body = withPictureRights(bodyNodes(nodes), facts.pictureRights);
  const checked = checkDoc(docOf(head, body, metadata, newId), newId);
  if (!checked.ok) return checked;
  const report = htmlReport({ source: options.source, shown, lines: html.split('\n').length, read, metadata: lines, leftOut });
  return ok({ story: storyFile(checked.value), report });
}

interface OpenPage {
  readonly facts: HeadFacts;
  /** What holds the story, sanitised, with the headline where that stands outside of it. */
  readonly root: Element;
  readonly shown: string;
  readonly leftOut: readonly LeftOut[];
}

/** A parsed page without its furniture, tidied and sanitised: nothing else of it is read as text. Foreign `galley:` entries count only in a page that says it is ours. */
function openPage(tree: Root, options: ReadHtmlOptions): OpenPage {
  const said = readFacts(tree);
  const facts = {
    ...said,
    own: options.own === true || said.own,
    entries: said.own ? said.entries : [],
    pictureRights: said.own ? said.pictureRights : '',
  };
  const leftOut: LeftOut[] = [];
  const read = elementNamed(tree, 'body') ?? bodyWith([]);
  // Signs may stand at their words without a blank: words are counted when they are apart.
  const found = facts.own ? read : { ...read, children: withNotes(read.children, options) };
  const furnished = withoutFurniture(found, leftOut);
  const onMarker = (element: Element): void => void leftOut.push({ element, why: 'The list puts its own marks.' });
  // What a desk wrote in raw HTML keeps its line breaks.
  const isKept = (element: Element): boolean => facts.own && element.tagName === 'div' && hasClass(element, 'raw-html');
  const tidy = tidyTree({ type: 'root', children: furnished.children }, onMarker, isKept);
  const clean = bodyWith(sanitizeTree(tidy).children as ElementContent[]);
  const profile = facts.own ? (readProfile(facts.entries) ?? options.profile) : undefined;
  const body = profile === undefined ? clean : undress(clean, profile);
  const { root, heading } = facts.own ? { root: ownRoot(body), heading: null } : contentRoot(body, leftOut);
  return { facts, root: heading === null ? root : { ...root, children: [heading, ...root.children] }, shown: shownText(found), leftOut };
}

function withNotes(children: ElementContent[], { newId = randomId }: ReadHtmlOptions): ElementContent[] {
  return gatherNotes({ type: 'root', children }, newId).children as ElementContent[];
}

function bodyWith(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'body', properties: {}, children };
}

/** Where our own writer puts everything: the article of a page, or the fragment itself. */
function ownRoot(body: Element): Element {
  const [first, ...more] = body.children.filter((child) => child.type === 'element');
  return more.length === 0 && first?.type === 'element' && first.tagName === 'article' ? first : body;
}

function docOf(head: JsonNode, body: readonly JsonNode[], attrs: NonNullable<JsonNode['attrs']>, newId: IdSource): JsonNode {
  const content = body.length > 0 ? body : [{ type: 'paragraph', attrs: { id: newId() } }];
  return { type: 'doc', attrs, content: [head, { type: 'body', content }] };
}
