import { alsoRead } from './alsoRead/alsoRead';
import type { Block, MarkSpec, NodeSpec } from './block';
import { bulletList } from './bulletList/bulletList';
import { byline } from './byline/byline';
import { correction } from './correction/correction';
import { declared } from './declared/declared';
import { divider } from './divider/divider';
import { body, doc, head, text } from './document';
import { embed } from './embed/embed';
import { factBox } from './factBox/factBox';
import { figure } from './figure/figure';
import { footnotes } from './footnotes/footnotes';
import { gallery } from './gallery/gallery';
import { heading } from './heading/heading';
import { headline } from './headline/headline';
import { keyPoints } from './keyPoints/keyPoints';
import { kicker } from './kicker/kicker';
import { liveEntry } from './liveEntry/liveEntry';
import { abbreviation } from './marks/abbreviation';
import { bold } from './marks/bold';
import { contributor } from './marks/contributor';
import { italic } from './marks/italic';
import { language } from './marks/language';
import { link } from './marks/link';
import { note } from './marks/note';
import { strike } from './marks/strike';
import { subscript } from './marks/subscript';
import { superscript } from './marks/superscript';
import { orderedList } from './orderedList/orderedList';
import { paragraph } from './paragraph/paragraph';
import { pullQuote } from './pullQuote/pullQuote';
import { qAndA } from './qAndA/qAndA';
import { quote } from './quote/quote';
import { rawHtml } from './rawHtml/rawHtml';
import { standfirst } from './standfirst/standfirst';
import { table } from './table/table';

/** Every block, one line each: the fields of the head in their order, then those of the body. The first of the body is what a new line is. */
export const BLOCKS: readonly Block[] = [
  kicker,
  headline,
  standfirst,
  byline,
  paragraph,
  heading,
  bulletList,
  orderedList,
  quote,
  pullQuote,
  figure,
  gallery,
  embed,
  table,
  alsoRead,
  factBox,
  keyPoints,
  qAndA,
  correction,
  divider,
  liveEntry,
  rawHtml,
  declared,
  footnotes,
];

/** Every mark, one line each, the outermost first (by rank). */
export const MARKS: readonly MarkSpec[] = [note, language, link, contributor, abbreviation, bold, italic, strike, subscript, superscript];

const blocks = new Map(BLOCKS.map((block) => [block.name, block]));
const marks = new Map(MARKS.map((mark) => [mark.name, mark]));
const nodes: ReadonlyMap<string, NodeSpec> = new Map(
  [doc, head, body, ...BLOCKS.flatMap((block) => block.nodes), text].map((node) => [node.name, node]),
);

/** The block whose main node is called `name`. */
export function blockOf(name: string): Block | undefined {
  return blocks.get(name);
}

/** The mark called `name`. */
export function markOf(name: string): MarkSpec | undefined {
  return marks.get(name);
}

/** The node type called `name`: a block, a part of one, `doc`, `head`, `body` or `text`. */
export function nodeOf(name: string): NodeSpec | undefined {
  return nodes.get(name);
}

/** All node types in schema order: `doc` first, `text` last, each once. */
export function nodeSpecs(): readonly NodeSpec[] {
  return [...nodes.values()];
}
