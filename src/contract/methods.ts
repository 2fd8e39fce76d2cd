import { z } from 'zod';
import { exportOptions } from './exportOptions';
import { HOUSE_METHODS } from './houseMethods';
import { isJsonNode, type JsonNode, type JsonValue } from './json';
import { handle, method, none } from './method';
import type { PictureInfo } from './pictureInfo';

const bytes = z.instanceof(Uint8Array);
const jsonNode = z.custom<JsonNode>(isJsonNode, { error: 'not a document node, or nested too deeply' });
const storyJson = z.strictObject({ format: z.literal('galley-story'), version: z.number().int(), reader: z.number().int(), doc: jsonNode });

/** A story as it crosses the contract: the content of story.json. */
export type StoryJson = { readonly format: 'galley-story'; readonly version: number; readonly reader: number; readonly doc: JsonNode };

/** What a shell can do. The renderer asks this, never which shell it is. */
export interface Capabilities {
  /** Menus are drawn by the system; their place in the bar stays empty. */
  readonly nativeMenus: boolean;
  /** Open, save and folder dialogs of the system; else lists inside the page. */
  readonly nativeDialogs: boolean;
  readonly revealFile: boolean;
  readonly chooseLibrary: boolean;
  readonly printToPdf: boolean;
  /** A new story opens in a window of its own by `window.openStory`; else the page opens a tab. */
  readonly ownWindows: boolean;
}

export interface AppInfo {
  readonly version: string;
  readonly capabilities: Capabilities;
  /** `mac`, `windows` or `linux`: for the words of shortcuts only. */
  readonly platform: 'mac' | 'windows' | 'linux';
  /** Zone of this machine, IANA. */
  readonly zone: string;
}

/** One story in the library, read without opening it. */
export interface LibraryEntry {
  /** Opaque; stands for a file in the library. */
  readonly id: string;
  /** File name, shown to the user. */
  readonly name: string;
  readonly headline: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly section: readonly string[];
  readonly byline: string;
  readonly standfirst: string;
  readonly status: string;
  readonly words: number;
  readonly targetLength: number;
  readonly pictures: number;
  readonly missingPictures: number;
  readonly unresolvedLinks: number;
  /** Milliseconds since 1970. */
  readonly edited: number;
  /** Bytes. */
  readonly size: number;
  /** Unsaved words of this story lie in a draft that is newer than the file. */
  readonly recovered: boolean;
  /** Set where the file cannot be worked on: why. The entry still stands in the list. */
  readonly problem: string | null;
  /** With a problem: its text can be read nevertheless (a later Galley wrote it). */
  readonly isReadOnly: boolean;
}

export interface Library {
  /** The folder as shown to the user. */
  readonly folder: string;
  readonly stories: readonly LibraryEntry[];
}

/** A story that was opened or saved not long ago. */
export interface RecentStory {
  readonly id: string;
  /** File name, shown to the user. */
  readonly name: string;
  /** '' where the story lies outside the library and was not read lately. */
  readonly headline: string;
}

/** An open story: one working copy in one window. */
export interface OpenedStory {
  /** Handle of the working copy, for every later call. */
  readonly doc: string;
  /** Id in the library or of an outside file; null while the story has no file. Stays valid across restarts. */
  readonly id: string | null;
  readonly name: string;
  readonly story: StoryJson;
  /** Not null: the story may be looked at but not saved; the sentence says why. */
  readonly readOnly: string | null;
  /** Read-only because another window has it: it can be taken over. */
  readonly isElsewhere: boolean;
  /** The text came from a draft that is newer than the file (crash, closed without saving). */
  readonly recovered: boolean;
  /** Revision of `story` in this working copy; counts up with every save and draft of the renderer. */
  readonly revision: number;
  /** When the file was last written, ms since 1970; null without a file. */
  readonly savedAt: number | null;
  /** Names the bytes of the file as it stands, whether or not `story` is theirs; null without a file. */
  readonly base: string | null;
}

/** What stands in the file of an open story. */
export interface OutsideText {
  readonly story: StoryJson;
  /** Names these bytes, for `story.take`. */
  readonly base: string;
  /** When the file was last written, ms since 1970. */
  readonly savedAt: number;
}

export interface Saved {
  /** The revision that is on disk. Later ones are not. */
  readonly revision: number;
  readonly savedAt: number;
  /** Names the bytes that are in the file now. */
  readonly base: string;
  readonly id: string;
  readonly name: string;
  /** What could not be kept (owner, links); sentences. */
  readonly notes: readonly string[];
}

/** Name of the bytes of a story file. */
const baseName = z.string().max(100);

/** A story that leaves. `purpose` as on the command line: for `publish` the shell asks the gate of the story's house and fails `refused` where that holds it back, whatever the window thinks; a proof always leaves. */
const leavingStory = z.strictObject({
  doc: handle,
  story: storyJson,
  options: exportOptions,
  purpose: z.enum(['publish', 'proof']).default('proof'),
});

export interface ExportProblem {
  readonly rule: string;
  readonly message: string;
  readonly block: string;
}

export interface Exported {
  readonly html: string;
  readonly problems: readonly ExportProblem[];
  /** Pictures that go beside the page (mode `folder`), in document order. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

/** Every call that a window may make of its shell. Names are `room.verb`. */
export const METHODS = {
  'app.info': method<AppInfo>()(none),
  'settings.get': method<{ readonly [key: string]: JsonValue }>()(none),
  'settings.set': method<{ readonly [key: string]: JsonValue }>()(z.strictObject({ key: z.string().max(100), value: z.json() })),

  'library.list': method<Library>()(none),
  /** Native folder dialog; only with `capabilities.chooseLibrary`. */
  'library.choose': method<Library>()(none),
  /** Recently opened stories, newest first (ids, including files outside the library). */
  'library.recent': method<readonly RecentStory[]>()(none),
  /** Moves the file to the trash (or a `.trash` folder in the library). */
  'library.trash': method<Library>()(z.strictObject({ id: handle })),

  /** A new working copy without a file: empty, or with the given story (an import). */
  'story.create': method<OpenedStory>()(z.strictObject({ story: storyJson.optional(), name: z.string().max(200).optional() })),
  /** `over`: takes it over from the window that has it, which is told (`story.takenOver`); without it such a story comes read-only. `look`: comes read-only whoever has it, and keeps nobody from writing it. `shown`: the `base` on which the text stands that the window shows already and goes on with; where the file has other bytes by now, saves fail `conflict` until `story.take`. */
  'story.open': method<OpenedStory>()(
    z.strictObject({ id: handle, over: z.boolean().optional(), look: z.boolean().optional(), shown: baseName.optional() }),
  ),
  /** The file of an open story as it stands now. Changes nothing: what may be overwritten stays what it was. */
  'story.look': method<OutsideText>()(z.strictObject({ doc: handle })),
  /** From now on the text of the last `story.look` is what this window shows, as `revision`. A draft of other words becomes an unsaved story of its own. Fails `conflict` where that look is not the last. */
  'story.take': method<null>()(z.strictObject({ doc: handle, base: baseName, revision: z.number().int().min(0) })),
  /** Native open dialog; the id of what was chosen. Fails `cancelled`. */
  'story.choose': method<{ readonly id: string }>()(none),
  /** Takes a `.galley` file that was dropped or picked in the page into the library (never over another file). */
  'story.adopt': method<{ readonly id: string }>()(z.strictObject({ name: z.string().max(255), bytes })),
  /** Keeps unsaved text safe outside the story file; answered when it is on disk. */
  'story.draft': method<{ readonly revision: number }>()(
    z.strictObject({ doc: handle, revision: z.number().int().min(0), story: storyJson }),
  ),
  /** Writes the file; `to` = save as: a new name in the library, or the native dialog. Fails `conflict` where the file changed outside: nothing is overwritten. */
  'story.save': method<Saved>()(
    z.strictObject({
      doc: handle,
      revision: z.number().int().min(0),
      story: storyJson,
      to: z.union([z.strictObject({ name: z.string().min(1).max(200) }), z.strictObject({ dialog: z.literal(true) })]).optional(),
      /** After a `conflict`: `copy` keeps both (this text goes to a new file beside it), `restore` puts a file back that is gone. Overwriting is never offered. */
      conflict: z.enum(['copy', 'restore']).optional(),
    }),
  ),
  'story.close': method<null>()(z.strictObject({ doc: handle })),
  /** Opens a story (or, with null, the library) in a window of its own; only with `capabilities.ownWindows`. */
  'window.openStory': method<null>()(z.strictObject({ id: handle.nullable(), create: z.boolean().optional() })),
  /** Title of the window and whether the story has unsaved text. */
  'window.setTitle': method<null>()(z.strictObject({ title: z.string().max(500), edited: z.boolean() })),
  /** The blocks that the house of the window's story declares (`insert.<name>` inserts one), for a menu that the shell draws; none: the story has gone. */
  'window.setBlocks': method<null>()(
    z.strictObject({
      blocks: z
        .array(z.strictObject({ name: z.string().regex(/^declared-[A-Za-z0-9]{1,40}$/), label: z.string().min(1).max(200) }))
        .max(50),
    }),
  ),
  /** The window has flushed its text and may close (answer to the event `window.closing`). */
  'window.readyToClose': method<null>()(none),

  'picture.add': method<PictureInfo>()(z.strictObject({ doc: handle, name: z.string().max(255), bytes })),
  /** Puts pictures of this or another open story into the pool of this machine, so that a copy of their figure has them in any story; the names of those that are nowhere at hand. */
  'picture.keep': method<{ readonly missing: readonly string[] }>()(
    z.strictObject({ doc: handle, pictures: z.array(z.string().max(100)).max(500) }),
  ),
  /** Bytes of a picture for the canvas; scaled down to `maxWidth` where given. */
  'picture.get': method<{ readonly type: string; readonly bytes: Uint8Array }>()(
    z.strictObject({ doc: handle, picture: z.string().max(100), maxWidth: z.number().int().min(16).max(4000).optional() }),
  ),

  /** The page or fragment as text, for the clipboard and the receipt. */
  'export.html': method<Exported>()(leavingStory),
  /** Saves the export: native dialog, else a one-use download address (`.html`, or `.zip` with its pictures). */
  'export.save': method<{ readonly saved: string | null; readonly download: string | null; readonly problems: readonly ExportProblem[] }>()(
    leavingStory,
  ),
  /** A served address that shows exactly what leaves, behind a ticket. A new ticket for the same story ends the old one. */
  'preview.create': method<{ readonly url: string; readonly problems: readonly ExportProblem[] }>()(
    z.strictObject({ doc: handle, story: storyJson, options: exportOptions }),
  ),
  ...HOUSE_METHODS,

  /** Opens a checked https, http or mailto address in the user's browser. Fails `refused` otherwise. */
  'link.open': method<null>()(z.strictObject({ url: z.string().max(2000) })),
} as const;

export type Methods = typeof METHODS;
export type MethodName = keyof Methods;
/** What a caller passes: before defaults are filled in. */
export type Input<N extends MethodName> = z.input<Methods[N]['input']>;
/** What a handler receives: checked, with defaults. */
export type Parsed<N extends MethodName> = z.output<Methods[N]['input']>;
export type Output<N extends MethodName> = NonNullable<Methods[N]['output']> | (null extends Methods[N]['output'] ? null : never);
