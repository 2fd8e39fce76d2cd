import type { Element } from 'hast';
import type { JsonNode, JsonValue } from '../contract/json';
import type { Advice } from '../story/advice';
import type { IdSource } from '../story/ids';
import type { Html } from './html';

/** One attribute of a node: its default and what may stand there. */
export interface AttrSpec {
  readonly default: JsonValue;
  /** Null where `value` may stand here, else what is wrong with it (no full stop; goes behind "block.attr"). Called in every shell, in the schema check and in the editor's schema. */
  readonly problem: (value: unknown) => string | null;
}

/** The attributes of a node. `id` is added by `hasId` and must not be listed. */
export type AttrTable = { readonly [name: string]: AttrSpec };

/** A node type as the schemas need it. The editing schema and the checking schema are both made from this. */
export interface NodeSpec {
  /** Name in story.json. */
  readonly name: string;
  /** ProseMirror content expression; omit for a leaf. */
  readonly content?: string;
  /** Schema groups. `block` = may stand in the body. */
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
  readonly allowGapCursor?: boolean;
  /** Tag of its DOM in the editor; default `div`. */
  readonly editorTag?: string | ((attrs: { readonly [key: string]: JsonValue }) => string);
  /** Other editor or pasted tags (CSS selectors) that the editor's parser reads as this node. */
  readonly pasteTags?: readonly { readonly tag: string; readonly attrs?: { readonly [key: string]: JsonValue } }[];
}

/** A mark type: same idea as NodeSpec. `rank` orders nesting in published HTML: language 10, link 20, contributor 25, bold 40, italic 50. Lower is further out. */
export interface MarkSpec {
  readonly name: string;
  readonly rank: number;
  readonly attrs?: AttrTable;
  readonly inclusive?: boolean;
  readonly excludes?: string;
  readonly editorTag: string;
  readonly pasteTags?: readonly { readonly tag: string; readonly style?: string }[];
  /** The element that wraps the marked text in published HTML; null leaves the text bare (an address that may not leave). */
  publish(
    attrs: { readonly [key: string]: JsonValue },
    ctx: PublishContext,
  ): { readonly tag: string; readonly attrs?: import('./html').HtmlAttrs } | null;
  /** The attributes of this mark where `element` is one, else null. */
  read(element: Element): { readonly [key: string]: JsonValue } | null;
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
  /** Language of the page (BCP 47); `lang` is written only where a block differs. */
  readonly language: string;
  /** What to do with an Also Read that has no address: leave its title in, or leave it out. Either way it is listed as a problem. */
  readonly unresolved: 'title' | 'drop';
  /** What to do with a figure whose picture is missing: publish caption and credit alone, or leave it out. Listed either way. */
  readonly missingPicture: 'caption' | 'drop';
  /** The words of a fixed label in the story's language, e.g. label('alsoRead') = "Also Read". */
  label(key: string): string;
  /** Published inline content of a node: text with its marks nested in rank order. */
  inline(node: JsonNode): readonly Html[];
  /** Published form of child blocks. */
  blocks(nodes: readonly JsonNode[]): readonly Html[];
  /** Address and size of the picture of a figure; null where it is missing. Numbers the pictures in document order. */
  picture(figure: JsonNode): PublishedPicture | null;
  /** Lists something that did not leave as it stands. Makes `galley export` end with exit code 1. */
  problem(advice: Advice): void;
}

/** What a block may ask while it reads itself back from HTML (Galley's own, pasted or foreign; already sanitised). */
export interface ReadContext {
  readonly newId: IdSource;
  /** Inline content of an element: text nodes with marks, white space folded as HTML does, `br` dropped to a space. Only marks named in `marks` are kept. */
  inline(element: Element, marks: string): readonly JsonNode[];
  /** Body blocks out of the children of an element; text that stands loose becomes paragraphs. Nothing is dropped. */
  blocks(element: Element): readonly JsonNode[];
  /** The picture that stands behind an `src`: its name `<sha256>.<ext>` and size, or null when it is not at hand (the figure becomes picture missing). */
  picture(src: string): { readonly picture: string; readonly width: number; readonly height: number } | null;
  /** Plain text of an element, white space folded. */
  text(element: Element): string;
}

/** An editorial block: one folder, one value. No TipTap, DOM or Node in it. */
export interface Block {
  /** Name of the main node. */
  readonly name: string;
  /** All node types of the block, the main one first, its parts after it. */
  readonly nodes: readonly NodeSpec[];
  /** Word in the margin, e.g. `picture`; '' for none. */
  readonly marginLabel: string;
  /** How it is offered in the insert menu and turn-into; omit for what cannot be inserted (head fields, parts). */
  readonly insert?: {
    readonly label: string;
    /** Lucide icon name in kebab case, e.g. `image`. */
    readonly icon: string;
    readonly group: 'text' | 'media' | 'boxes' | 'links';
    /** Extra search words, any language. */
    readonly keywords: readonly string[];
    readonly hint?: string;
    /** A fresh, empty one. */
    make(newId: IdSource): JsonNode;
  };
  /** Words in it count into the length of the story (default true). */
  readonly counted?: boolean;
  /** Published HTML; an empty array publishes nothing (empty paragraph). Must be pure. */
  publish(node: JsonNode, ctx: PublishContext): readonly Html[];
  /** Reads itself from HTML: null where `element` is not this block. First block in the list that answers wins (order = `readRank`, low first, default 50). */
  read?(element: Element, ctx: ReadContext): JsonNode | readonly JsonNode[] | null;
  readonly readRank?: number;
  /** Editorial problems of one block. */
  advice?(node: JsonNode): readonly Advice[];
}
