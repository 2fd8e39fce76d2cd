import type { Element, ElementContent, Root } from 'hast';
import type { ReadContext } from '../../blocks/block';
import { checkDoc } from '../../blocks/schema';
import type { JsonNode } from '../../contract/json';
import { ok, type Result } from '../../contract/result';
import { type IdSource, randomId } from '../../story/ids';
import { defaultMetadata } from '../../story/metadata';
import { storyFile } from '../../story/storyFile';
import type { Imported } from '../importReport';
import { parseHtml } from '../sanitize/parseHtml';
import { sanitizeTree } from '../sanitize/sanitizeTree';
import { tidyTree } from '../sanitize/tidyTree';
import { contentRoot, elementsNamed, type LeftOut, withoutFurniture } from './contentRoot';
import { htmlReport, type ReadNode } from './htmlReport';
import { readOwnMetadata } from './ownMetadata';
import { readBlocks } from './readBlocks';
import { type HeadFacts, readFacts } from './readFacts';
import { bodyNodes, headNode, pageMetadata, takeDateline, takeTimes } from './readHead';
import { readText } from './readInline';

/** How HTML becomes a story. */
export interface ReadHtmlOptions {
  /** Where it came from, for the report: a file name, `clipboard`, `-`. */
  readonly source: string;
  readonly newId?: IdSource;
  /** The picture behind an `src`, where it is at hand. */
  readonly picture?: ReadContext['picture'];
  /** True for a fragment that Galley wrote: its white space stands to the letter. Pages say so themselves. */
  readonly own?: boolean;
}

/**
 * HTML of any origin as a story with its report: Galley's own pages and fragments become the story that they were written from
 * (but for what docs/decisions/0002 keeps on the desk), foreign pages their article. Sanitised before anything reads it, nothing
 * fetched, no text dropped without an entry. Fails `too-large` over the caps of parseHtml.ts and on lists nested past MAX_DEPTH.
 */
export function readHtml(html: string, options: ReadHtmlOptions): Result<Imported> {
  const tree = parseHtml(html, true);
  if (!tree.ok) return tree;
  const facts = readFacts(tree.value);
  const own = options.own === true || facts.own;
  const newId = options.newId ?? randomId;
  const leftOut: LeftOut[] = [];
  const body = cleanBody(tree.value, leftOut);
  const { root, heading } = own ? ownRoot(body) : contentRoot(body, leftOut);
  const lines: Element[] = [];
  const timed = takeTimes(root, lines);
  const dated = takeDateline(timed.element, own);
  const read: ReadNode[] = [];
  const readOptions = {
    newId,
    exact: own,
    picture: options.picture ?? (() => null),
    onRead: (node: JsonNode, element: Element) => void read.push({ node, element }),
  };
  const nodes = readBlocks(
    heading === null ? dated.element : { ...dated.element, children: [heading, ...dated.element.children] },
    readOptions,
  );
  const head = headNode(nodes, { ...facts, own }, newId);
  const doc = docOf(head, bodyNodes(nodes), { ...defaultMetadata(), ...metadataOf(facts, own, head, timed.times, dated.dateline) }, newId);
  const checked = checkDoc(doc, newId);
  if (!checked.ok) return checked;
  const report = htmlReport({
    source: options.source,
    shown: readText(body, false),
    lines: html.split('\n').length,
    read,
    metadata: lines.map((element) => ({ element, as: String(element.properties.className) })),
    leftOut,
  });
  return ok({ story: storyFile(checked.value), report });
}

function metadataOf(
  facts: HeadFacts,
  own: boolean,
  head: JsonNode,
  times: Parameters<typeof pageMetadata>[2],
  dateline: string,
): JsonNode['attrs'] {
  return {
    ...pageMetadata({ ...facts, own }, head, times, dateline),
    ...(own && !facts.own && dateline !== '' ? { dateline } : {}),
    ...readOwnMetadata(facts.own ? facts.entries : []),
  };
}

/** The body, without furniture, tidied and sanitised: nothing else of the page is read as text. */
function cleanBody(tree: Root, leftOut: LeftOut[]): Element {
  const found = elementsNamed({ type: 'element', tagName: 'html', properties: {}, children: tree.children as ElementContent[] }, 'body')[0];
  const body = withoutFurniture(found ?? { type: 'element', tagName: 'body', properties: {}, children: [] }, leftOut);
  const tidy = tidyTree({ type: 'root', children: body.children });
  return { type: 'element', tagName: 'body', properties: {}, children: sanitizeTree(tidy).children as ElementContent[] };
}

/** Where our own writer puts everything: the article of a page, or the fragment itself. */
function ownRoot(body: Element): { readonly root: Element; readonly heading: null } {
  const shown = body.children.filter((child) => child.type === 'element');
  const [first] = shown;
  return { root: shown.length === 1 && first?.type === 'element' && first.tagName === 'article' ? first : body, heading: null };
}

function docOf(head: JsonNode, body: readonly JsonNode[], attrs: JsonNode['attrs'], newId: IdSource): JsonNode {
  const content = body.length > 0 ? body : [{ type: 'paragraph', attrs: { id: newId() } }];
  return { type: 'doc', attrs: attrs ?? {}, content: [head, { type: 'body', content }] };
}
