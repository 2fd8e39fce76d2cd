import type { Element } from 'hast';
import type { DeclaredBlock } from '../contract/houseFile';
import type { JsonNode, JsonValue } from '../contract/json';
import type { Advice } from '../story/advice';
import type { IdSource } from '../story/ids';
import type { Html, HtmlAttrs } from './html';

/** One attribute of a node: its default and what may stand there. */
export interface AttrSpec {
  readonly default: JsonValue;
  /** Null where `value` may stand here, else what is wrong with it (no full stop; goes behind "block.attr"). Called in every shell, in the schema check and in the editor's schema. */
  readonly problem: (value: unknown) => string | null;
  /** Holds words that readers or editors read (a label, an alt text): search, import reports and word lists look into it. */
  readonly words?: boolean;
}

/** How a node stands on the sheet: classes of the canvas, and the words that are seen or heard for it. */
export interface EditorLook {
  readonly className: string;
  /** Class of an element inside that holds the text; absent: the node's own element holds it. */
  readonly inner?: { readonly tag: string; readonly className: string };
  /** Tag of the outer element; default: the spec's editorTag. */
  readonly tag?: string;
  /** Accessible name. */
  readonly name?: string;
  /** Native attributes of its DOM that the browser itself needs (`colspan`), beside the `data-*` of all attributes. */
  readonly native?: (attrs: { readonly [key: string]: JsonValue }) => { readonly [name: string]: string };
  /** What an empty one says, in the faint ink. */
  readonly empty?: string;
}

/** The attributes of a node. `id` is added by `hasId` and must not be listed. */
export type AttrTable = { readonly [name: string]: AttrSpec };

/** A node type as the schemas need it. The editing schema and the checking schema are both made from this. */
export interface NodeSpec {
  /** Name in story.json. */
  readonly name: string;
  /** ProseMirror content expression; omit for a leaf. */
  readonly content?: string;
  /** Schema groups, blank separated. `block` = may stand in the body; `boxed` = also inside a box (fact box, answer, live entry). */
  readonly group?: string;
  /** Names of the marks its text may carry, blank separated; '' = none; '_' = all. Only for nodes with inline content. */
  readonly marks?: string;
  readonly attrs?: AttrTable;
  /** Carries a stable id (every block of the body, every field of the head). */
  readonly hasId?: boolean;
  /** A field: one line of text with a border that the field guard keeps (headline, caption, credit, attribution, alsoReadItem …). */
  readonly field?: boolean;
  /** Neighbouring edits never join across its border. */
  readonly isolating?: boolean;
  readonly defining?: boolean;
  readonly selectable?: boolean;
  readonly draggable?: boolean;
  /** Word for it in sentences and lists, lower case, where it is a part or a field: `caption`, `speaker`. A main node is called by its block's label. */
  readonly label?: string;
  /** How it stands on the sheet; a node without one stands plain. */
  readonly look?: EditorLook;
  /** Further properties of the node type in both schemas, e.g. `{ tableRole: 'cell' }`. */
  readonly roles?: { readonly [name: string]: string };
  /** Tag of its DOM in the editor; default `div`. */
  readonly editorTag?: string | ((attrs: { readonly [key: string]: JsonValue }) => string);
  /** Other editor or pasted tags (CSS selectors) that the editor's parser reads as this node. */
  readonly pasteTags?: readonly { readonly tag: string; readonly attrs?: { readonly [key: string]: JsonValue } }[];
}

/** A mark type: same idea as NodeSpec. `rank` orders nesting in published HTML: note 5, language 10, link 20, contributor 25, abbreviation 35, bold 40, italic 50, strike 60, subscript and superscript 70. Lower is further out. */
export interface MarkSpec {
  readonly name: string;
  readonly rank: number;
  readonly attrs?: AttrTable;
  readonly inclusive?: boolean;
  readonly excludes?: string;
  readonly editorTag: string;
  readonly pasteTags?: readonly { readonly tag: string; readonly style?: string }[];
  /** The element that wraps the marked text in published HTML, and what stands after it (the number of a note); null leaves the text bare (an address that may not leave). */
  publish(
    attrs: { readonly [key: string]: JsonValue },
    ctx: PublishContext,
  ): { readonly tag: string; readonly attrs?: HtmlAttrs; readonly after?: readonly Html[] } | null;
  /** The attributes of this mark where `element` is one, else null. */
  read(element: Element): { readonly [key: string]: JsonValue } | null;
  /** True for an element that `publish` wrote after marked text: it is no text of the story. */
  standsAfter?(element: Element): boolean;
}

/** A picture as the published page needs it. */
export interface PublishedPicture {
  /** Address as it goes into `src`: relative, absolute https or `data:image/…`. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What a block may ask while it publishes itself. Pure: the same story and options give the same bytes in every shell. */
export interface PublishContext {
  /** The whole story, for what depends on its other blocks (the number of a note). */
  readonly doc: JsonNode;
  /** Language of the page (BCP 47); `lang` is written only where a block differs. */
  readonly language: string;
  /** What to do with an Also Read that has no address: leave its title in, or leave it out. Either way it is listed as a problem. */
  readonly unresolved: 'title' | 'drop';
  /** What to do with a figure whose picture is missing: publish caption and credit alone, or leave it out. Listed either way. */
  readonly missingPicture: 'caption' | 'drop';
  /** Whether raw HTML may leave (cleaned), or is refused and listed. */
  readonly rawHtml: 'clean' | 'refuse';
  /** The blocks that the story's house declares; a block of another house publishes itself in plain form. */
  readonly declarations: readonly DeclaredBlock[];
  /** True where the house puts the label `writtenBy` before the byline. */
  readonly bylineLabel: boolean;
  /** The words of a fixed label in the story's language, e.g. label('alsoRead') = "Also Read". */
  label(key: string): string;
  /** Published inline content of a node: text with its marks nested in rank order. */
  inline(node: JsonNode): readonly Html[];
  /** Published form of child blocks. */
  blocks(nodes: readonly JsonNode[]): readonly Html[];
  /** Address and size of the picture of a figure; null where it is missing. Numbers the pictures in document order. */
  picture(figure: JsonNode): PublishedPicture | null;
  /** An instant (`StoryInstant`) in the words of the story's language, as a `time`; null where there is none. */
  time(instant: JsonValue | undefined): Html | null;
  /** HTML source as what may be published of it: cleaned by the sanitiser and the writer's allow-list, never scripts. `dropped` names the tags that may not leave. */
  markup(source: string): { readonly html: readonly Html[]; readonly dropped: readonly string[] };
  /** Lists something that did not leave as it stands. Makes `galley export` end with exit code 1. */
  problem(advice: Advice): void;
}

/** What a block may ask while it reads itself back from HTML (Galley's own, pasted or foreign; already sanitised). */
export interface ReadContext {
  readonly newId: IdSource;
  /** The blocks that the house declares: their published trees are read back as what they were. */
  readonly declarations: readonly DeclaredBlock[];
  /** Inline content of an element: text nodes with marks, white space folded as HTML does, `br` dropped to a space. Only marks named in `marks` are kept. */
  inline(element: Element, marks: string): readonly JsonNode[];
  /** Body blocks out of the children of an element; text that stands loose becomes paragraphs. Nothing is dropped. */
  blocks(element: Element): readonly JsonNode[];
  /** True for a block that may stand inside a box (group `boxed`). */
  boxed(node: JsonNode): boolean;
  /** The picture that stands behind an `src`: its name `<sha256>.<ext>` and size, or null when it is not at hand (the figure becomes picture missing). */
  picture(src: string): { readonly picture: string; readonly width: number; readonly height: number } | null;
  /** Plain text of an element, white space folded. */
  text(element: Element): string;
  /** The instant that a `time` tells, as `StoryInstant`; null where it tells none. */
  moment(element: Element): JsonValue;
  /** The children of an element as HTML source. */
  source(element: Element): string;
}

/** One line of text on its way from one block into another. */
export interface TurnLine {
  /** Text with its marks. */
  readonly content: readonly JsonNode[];
  /** Name of the node it stood in: `paragraph`, `attribution`, `caption` … */
  readonly part: string;
  /** Id of that node; '' where it has none. */
  readonly id: string;
  /** Not a line but this whole block (a list), which stays as it is: only given to a box whose content is `boxed+`. `content` is empty then. */
  readonly block?: JsonNode;
}

/** What a block may ask while it says itself in plain text. */
export interface TextContext {
  /** Text of a node, its white space folded, broken into lines that all begin with `indent`. '' for an empty one. */
  wrap(node: JsonNode, indent: string): string;
  /** Child blocks, one after the other, each with `indent` before its lines. */
  blocks(nodes: readonly JsonNode[], indent: string): string;
}

/** An editorial block: one folder, one value. No TipTap, DOM or Node in it. */
export interface Block {
  /** Name of the main node. */
  readonly name: string;
  /** All node types of the block, the main one first, its parts after it. */
  readonly nodes: readonly NodeSpec[];
  /** What it is called everywhere, in sentence case: `Also Read`. */
  readonly label: string;
  /** Its Lucide icon in kebab case, e.g. `image`. */
  readonly icon: string;
  /** Word in the margin, e.g. `picture`; '' for none. */
  readonly marginLabel: string;
  /** How it is offered in the insert menu, the palette and the native menu; omit for what cannot be inserted (head fields). */
  readonly insert?: {
    readonly group: 'text' | 'media' | 'boxes' | 'links';
    /** Extra search words, any language. */
    readonly keywords: readonly string[];
    readonly hint?: string;
    /** A fresh, empty one. */
    make(newId: IdSource): JsonNode;
  };
  /** Present where text of other blocks may become this block, and its own text other blocks. A block without it is offered neither way. */
  readonly turn?: {
    /** Forms of it, where there is more than one (`Subhead 3`); default: one, without attributes. */
    readonly forms?: readonly {
      readonly label: string;
      readonly attrs: { readonly [name: string]: JsonValue };
      /** Default: the block's own. */
      readonly icon?: string;
    }[];
    /**
     * The block or blocks that hold all of `lines`, in their order; at least one line is given. Text that has no place in this block
     * comes after it as a paragraph. Ids are given afterwards: the first block keeps the id of the first that was turned.
     */
    into(lines: readonly TurnLine[], attrs: { readonly [name: string]: JsonValue }): readonly JsonNode[];
  };
  /** What a writer types at the start of an empty paragraph, up to and with the blank, to get it: `## `. Needs `turn`. */
  readonly typed?: readonly { readonly match: RegExp; attrs(match: RegExpMatchArray): { readonly [name: string]: JsonValue } }[];
  /** A state that the outline and menus show: a word (`missing`) and, where it differs, an icon. Null for nothing of note. */
  state?(node: JsonNode): { readonly word: string; readonly icon?: string } | null;
  /** Words in it count into the length of the story (default true). */
  readonly counted?: boolean;
  /** Published HTML; an empty array publishes nothing (empty paragraph). Must be pure. */
  publish(node: JsonNode, ctx: PublishContext): readonly Html[];
  /** Reads itself from HTML: null where `element` is not this block. First block in the list that answers wins (order = `readRank`, low first, default 50). */
  read?(element: Element, ctx: ReadContext): JsonNode | readonly JsonNode[] | null;
  readonly readRank?: number;
  /** Tags of pasted elements that `read` is asked about, so that the block comes in whole as from a page; all others are read by the editor's parser (`pasteTags`). */
  readonly pasted?: readonly string[];
  /** What of it comes back from published HTML, the children being done already; null where nothing leaves. Default: itself. What is lost here is lost by design, in docs/file-format.md. */
  carried?(node: JsonNode, newId: IdSource): JsonNode | null;
  /** Its form in plain text for a terminal (`galley show`), every line beginning with `indent`; default: its text. */
  text?(node: JsonNode, indent: string, ctx: TextContext): string;
  /** What it adds to the story's JSON-LD: properties of the article; lists of the same property are joined. `running` gives the running text of blocks, one a line, without what does not count. Source: schema.org. */
  linkedData?(node: JsonNode, running: (blocks: readonly JsonNode[]) => string): { readonly [property: string]: JsonValue };
  /** Editorial problems of one block. */
  advice?(node: JsonNode): readonly Advice[];
}
