import type { Level } from '../contract/houseFile';
import type { JsonNode, JsonValue } from '../contract/json';
import type { House } from '../house/house';

/** Where a finding points: a block (or '' for the document) and a field, metadata key or attribute in it; with `from` and `to`, the UTF-16 offsets in that field's text. */
export interface Place {
  readonly block: string;
  readonly field?: string;
  /** Which field of that name in the block, counted from 0; default the first. */
  readonly at?: number;
  readonly from?: number;
  readonly to?: number;
}

/** One change of a fix. Text offsets are UTF-16 units in the plain text of the field; marks stay on what stays. */
export type Edit =
  | {
      readonly kind: 'text';
      readonly block: string;
      readonly field: string;
      readonly at?: number;
      readonly from: number;
      readonly to: number;
      readonly text: string;
    }
  | { readonly kind: 'attr'; readonly block: string; readonly attr: string; readonly value: JsonValue }
  | { readonly kind: 'metadata'; readonly key: string; readonly value: JsonValue }
  | { readonly kind: 'remove'; readonly block: string };

/** A change that mends a finding: one undo takes all of it back. */
export interface Fix {
  /** Imperative, sentence case: `Remove the full stop`. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** What a check found, once. */
export interface Finding {
  /** Stable name, e.g. `headline.full-stop`. One of the check's rules. */
  readonly rule: string;
  /** One full sentence about the story, not the writer. */
  readonly message: string;
  readonly where: Place;
  readonly fix?: Fix;
  /** The level that it has unless the house says otherwise, over that of the check's table. */
  readonly level?: Exclude<Level, 'off'>;
}

/** What a check may ask. Pure: the same story and house give the same findings in every shell. */
export interface CheckContext {
  readonly house: House;
  /** The story's language (BCP 47). */
  readonly language: string;
  readonly metadata: { readonly [key: string]: JsonValue };
  /** The moment of the check, ISO with offset; given, so that checks are pure. Null: nothing that depends on it is checked. */
  readonly now: string | null;
}

interface CheckBase {
  /** Rules that it may name, with the level that each has unless the house says otherwise. `limit.*` stands for every rule that begins so. */
  readonly rules: { readonly [rule: string]: Level };
  /** What it looks for, as a passed check says it: `Headline within its limit`. */
  readonly title: string;
  /** The same for single rules, where the rules of a check are of different things. */
  readonly titles?: { readonly [rule: string]: string };
}

/** A check of one block by itself (fields of the head are blocks): run again only for blocks that changed. */
export interface BlockCheck extends CheckBase {
  readonly scope: 'block';
  /** Names of the nodes it looks at; absent: every block. */
  readonly blocks?: readonly string[];
  run(block: JsonNode, ctx: CheckContext): readonly Finding[];
}

/** A check of the story as a whole: its metadata, or blocks against each other. It must be quick: it runs after every pause. */
export interface StoryCheck extends CheckBase {
  readonly scope: 'story';
  run(doc: JsonNode, ctx: CheckContext): readonly Finding[];
}

/** One check, one file of src/checks. */
export type Check = BlockCheck | StoryCheck;
