import { BLOCK_COMMANDS } from '../../blocks/blockCommands';
import type { Edit } from '../../checks/check';
import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../contract/json';
import type { BlockRow, MenuCommand } from '../../contract/menu';
import type { Overset } from './plugins/limitsPlugin';
import type { QuoteMarks } from './typing/quotes.table';

/** The commands that the editor itself carries out, without those that the blocks bring; names of the menu table. */
const OWN_COMMANDS = [
  'edit.undo',
  'edit.redo',
  'edit.selectAll',
  'block.moveUp',
  'block.moveDown',
  'block.duplicate',
  'block.delete',
  'insert.menu',
  'insert.words',
  'format.bold',
  'format.italic',
  'format.strike',
  'format.superscript',
  'format.subscript',
  'format.link',
  'format.note',
  'format.abbreviation',
  'format.language',
] as const satisfies readonly MenuCommand[];
export type OwnCommand = (typeof OWN_COMMANDS)[number];
export type EditorCommand = OwnCommand | BlockRow['command'];

/** All commands of the editor: its own, and two of most blocks (`insert.figure`, `format.heading3`). */
export const EDITOR_COMMANDS: readonly EditorCommand[] = [...OWN_COMMANDS, ...BLOCK_COMMANDS.map((row) => row.command)];

/** One row of the outline: a head field or a direct block of the body, in document order. */
export interface OutlineRow {
  readonly id: string;
  /** Node name: `headline`, `paragraph`, `figure` … */
  readonly block: string;
  /** Heading level 2-4; 0 for all others. */
  readonly level: number;
  /** The block's text, at most 120 characters; '' where it has none. */
  readonly text: string;
  /** What the block says of itself in a word (`missing`, `unresolved`); '' for nothing of note. */
  readonly state: string;
}

/** A person in the byline: one `contributor` mark. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Null = to be confirmed. */
  readonly role: string | null;
  readonly url: string;
}

/** What the chrome may want to know of the editor between two keys. A new object only when something in it changed. */
export interface EditorInfo {
  /** Counts up with every change of the document, metadata included; starts at the number given to `load`. */
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Block of the caret: a head field, or the innermost block of the body or of a box; null while nothing is selected in one. */
  readonly block: { readonly id: string; readonly name: string; readonly level: number } | null;
  /** Innermost field of the caret (`caption`, `headline` …), '' outside fields. */
  readonly field: string;
  /** Names of the marks at the caret or over the whole selection. */
  readonly marks: readonly string[];
  /** True while text is selected. */
  readonly selecting: boolean;
  /** The selected text's length in UTF-16 units. */
  readonly selectedLength: number;
  /** True while a whole block is selected. */
  readonly blockSelected: boolean;
  /** No text, no picture: what a new story is. */
  readonly empty: boolean;
  readonly focused: boolean;
}

/** A line in the trailing margin, on the first line of its block. */
export interface MarginNote {
  /** Block id. */
  readonly block: string;
  /** `block` must fix, `warn` to check; null: a count or a remark. */
  readonly mark: 'block' | 'warn' | 'info' | null;
  /** Each its own line; the first may be a count such as `108 / 70`. */
  readonly lines: readonly string[];
}

/** A picture that the application has taken into the story. */
export interface AddedPicture {
  readonly picture: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
}

/** What the editor asks of the application. None of these may throw. Read anew at each use, so that handlers may change between renders. */
export interface EditorOptions {
  /** Address (a `blob:` URL) of a picture of the story, at least `width` device pixels wide where it has them; null where the picture is not at hand. */
  readonly pictureUrl: (picture: string, width: number) => Promise<string | null>;
  /** The canvas no longer shows this address. */
  readonly releaseUrl: (url: string) => void;
  /** Takes a picture file into the story. Null: it was refused, and the application has said why. */
  readonly addPicture: (file: File) => Promise<AddedPicture | null>;
  /** The document has a new revision. Called for each change, so it must be cheap: schedule, then read `getDoc()`. */
  readonly onChange: (revision: number) => void;
  /** Several paragraphs were pasted (or dropped) into an empty story; nothing has been inserted. */
  readonly onPasteArticle: (pasted: { readonly text: string; readonly html: string }) => void;
  /** One sentence to show and to say politely, e.g. “The first line went into the caption, 3 paragraphs below it.” */
  readonly onNotice: (sentence: string) => void;
  /** Files that are no pictures were dropped together with pictures; absent: they are left where they are. Alone they reach the window as a drop. */
  readonly onFiles?: (files: readonly File[]) => void;
  /** The house's words for a fixed label in a language; absent: story/labels.ts. */
  readonly label?: (key: string, language: string) => string;
  /** The house's quotation marks in a language; null where it says nothing. */
  readonly quotes?: (language: string) => QuoteMarks | null;
  /** The blocks that the story's house declares; absent: none. */
  readonly declarations?: () => readonly DeclaredBlock[];
  /** True where the house uses the block of that name; default: all are used. */
  readonly allows?: (block: string) => boolean;
  /** Calls back when the house has changed; returns the way to stop. */
  readonly onDeclarations?: (told: () => void) => () => void;
  /** The user asks to open an address (Mod+click, “Open” in the link box). It is a safe address. */
  readonly onOpenLink: (url: string) => void;
}

/** What the application may do to the open story. Valid from the first `onReady` until the editor is unmounted. */
export interface EditorApi {
  /** Carries out a command at the caret; false where it cannot run there. */
  run(name: EditorCommand): boolean;
  /** Whether it could. Changes nothing. */
  can(name: EditorCommand): boolean;
  /** Inserts a fresh block below the block of the caret (in place of an empty paragraph; below its box where that may not hold it), caret inside; its id, or null for a name that cannot be inserted. */
  insertBlock(name: string, attrs?: { readonly [key: string]: JsonValue }): string | null;
  /** Turns the blocks of the selection (or `id`) into another that text can become, keeping all words and the first id; false where that cannot be. */
  turnInto(name: string, attrs?: { readonly [key: string]: JsonValue }, id?: string): boolean;
  /** Sets attributes of a block (alt, width, url …) as one undo step; unknown names and bad values are refused with false. */
  setBlock(id: string, attrs: { readonly [key: string]: JsonValue }): boolean;
  /** Empties the figures that show one of these pictures, as no step of undo: they are *picture missing*. How many there were. */
  emptyPictures(pictures: ReadonlySet<string>): number;
  /** Moves, duplicates or deletes the block of that id. */
  moveBlock(id: string, by: -1 | 1): boolean;
  duplicateBlock(id: string): boolean;
  deleteBlock(id: string): boolean;
  /** Takes picture files into the story: into the figure `id`, else as new figures below the caret. Resolves when they stand there. */
  placePictures(files: readonly File[], id?: string): Promise<void>;
  /** Fetches every picture of the sheet, also those far from the window. Resolves when all can be drawn, with the number that had not been there. */
  loadPictures(): Promise<number>;
  /** Sets one metadatum as one undo step. Call once per visit of a field. False where the value may not stand there or changes nothing. */
  setMeta(key: string, value: JsonValue): boolean;
  /** Writes what leaving changed in the metadata: no step of undo, for what has left has left. False where the story is read-only here or a value may not stand there; then nothing is written. */
  stamp(values: { readonly [key: string]: JsonValue }): boolean;
  /** All metadata, by key. */
  meta(): { readonly [key: string]: JsonValue };
  /** The people of the byline, in order. */
  people(): readonly Person[];
  /** Changes role or address of a person, as one undo step. */
  setPerson(id: string, change: { readonly role?: string | null; readonly url?: string }): boolean;
  /** Makes a person of the selected text of the byline (or of the whole byline where nothing is selected); its id or null. */
  addPerson(): string | null;
  /** The document as it stands in story.json. Serialised on demand, kept until the next change. */
  getDoc(): JsonNode;
  /** Opens another document in a fresh state (no undo back to the old one). */
  load(doc: JsonNode, revision?: number): void;
  /** Puts a whole document in place of this one as ONE undo step (an accepted import). */
  replace(doc: JsonNode): void;
  setEditable(editable: boolean): void;
  /** Carries out the edits of fixes as ONE undo step, apart from what is typed before and after; false where none of them changes anything. */
  fix(edits: readonly Edit[]): boolean;
  /** Margin notes and the words beyond their limits, replacing those before. False while a composition runs, which nothing may disturb: ask again. */
  setMarks(notes: readonly MarginNote[], oversets: readonly Overset[]): boolean;
  /** Focus where the caret was (at first: the headline). */
  focus(): void;
  /** Scrolls to a block or field, puts the caret at its start (or selects the `range`, UTF-16 offsets in the field `at`) and focuses; false where the block is gone. `field`: `caption`, `credit`, `attribution`, `alsoReadItem`. */
  focusBlock(id: string, field?: string, range?: { readonly at: number; readonly from: number; readonly to: number }): boolean;
  outline(): readonly OutlineRow[];
  info(): EditorInfo;
  /** Calls back, about 40 ms behind the key, when `info()` may have changed; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}
