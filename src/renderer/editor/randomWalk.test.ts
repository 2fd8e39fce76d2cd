// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { type Node, Slice } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { BLOCK_COMMANDS } from '../../blocks/blockCommands';
import { checkDoc } from '../../blocks/schema';
import { sampleStory } from '../../blocks/testing/sampleStory';
import type { JsonNode } from '../../contract/json';
import { createEditorApi } from './api/createEditorApi';
import { FarPictures } from './api/FarPictures';
import { jsonOf } from './api/jsonOf';
import { createStoryEditor, openDoc, type StoryEditorPorts } from './createStoryEditor';
import { EDITOR_COMMANDS, type EditorApi } from './EditorApi';
import { guardedDrop } from './fieldGuard/guardedDrop';
import { createSurface } from './surface/surface';
import { quietPorts } from './testing/quietPorts';

/** Numbers that look drawn and are the same at every run (mulberry32). */
function drawFrom(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const KEYS = ['Enter', 'Shift+Enter', 'Backspace', 'Delete', 'Mod+Backspace', 'Tab', 'Shift+Tab', 'Mod+d', 'ArrowDown'];
const WORDS = ['a', 'ക', 'क्ष', 'سلام', '"', '--', '. ', '## ', '*** ', 'https://example.org/x ', '😀'];
const STEPS = 200;
/** Walks of `npm test`; GALLEY_SEED=<number> walks others. */
const SEEDS = [1, 2, 3, 7].map((seed) => seed + Number(process.env.GALLEY_SEED ?? 0));

/** An open story with every block, and someone who tries everything on it. */
class Walker {
  readonly editor: Editor;
  private readonly api: EditorApi;
  private readonly draw: (below: number) => number;
  private copied = Slice.empty;

  constructor(seed: number, doc: JsonNode) {
    const surface = createSurface();
    const none = () => {};
    const ports: StoryEditorPorts = quietPorts({ surface });
    this.editor = createStoryEditor(document.body.appendChild(document.createElement('div')), ports);
    this.api = createEditorApi(this.editor, 0, {
      surface,
      pictures: new FarPictures(),
      addPicture: async () => null,
      onChange: none,
      onNotice: none,
    });
    // TipTap puts its own (empty) node views in place of ours until the options are set again, as the application does.
    this.editor.setEditable(true);
    openDoc(this.editor, doc);
    this.draw = drawFrom(seed);
  }

  /** One act of the hand, drawn; what it was. */
  step(): string {
    const acts = [
      () => this.command(),
      () => this.command(),
      () => this.onBlock(),
      () => this.onBlock(),
      () => this.type(),
      () => this.press(),
      () => this.press(),
      () => this.copyOrPaste(),
      () => this.drop(),
      () => this.history(),
    ];
    if (this.draw(4) > 0) this.select();
    return this.one(acts)();
  }

  undoAll(): void {
    for (let left = 5000; left > 0 && undo(this.editor.state, (tr) => this.editor.view.dispatch(tr)); left -= 1);
  }

  private one<T>(list: readonly T[]): T {
    const found = list[this.draw(list.length)];
    if (found === undefined) throw new Error('Nothing to draw from');
    return found;
  }

  private select(): void {
    const { doc, tr } = this.editor.state;
    const place = () => doc.resolve(this.draw(doc.content.size + 1));
    const kind = this.draw(6);
    const caret = Selection.near(place(), this.draw(2) === 0 ? 1 : -1);
    let selection = caret;
    if (kind < 2) selection = TextSelection.between(caret.$from, Selection.near(place()).$from);
    else if (kind === 2) selection = this.wholeBlock() ?? caret;
    else if (kind === 3) selection = TextSelection.near(doc.resolve(caret.$from.start()), 1);
    this.editor.view.dispatch(tr.setSelection(selection));
  }

  private wholeBlock(): Selection | null {
    const places: number[] = [];
    this.editor.state.doc.descendants((node, pos) => {
      if (node.type.isInGroup('block') && NodeSelection.isSelectable(node)) places.push(pos);
    });
    return places.length === 0 ? null : NodeSelection.create(this.editor.state.doc, this.one(places));
  }

  private command(): string {
    const name = this.one(EDITOR_COMMANDS);
    return `${name} ${this.api.run(name)}`;
  }

  private onBlock(): string {
    const ids: string[] = [];
    this.editor.state.doc.descendants((node) => {
      if (typeof node.attrs.id === 'string' && node.type.isInGroup('block')) ids.push(node.attrs.id);
    });
    const id = this.one(ids);
    const turn = this.one(BLOCK_COMMANDS.filter((row) => row.menu === 'format'));
    const acts: readonly (() => string)[] = [
      () => this.keeping('turn', () => `turn into ${turn.command} ${this.api.turnInto(turn.block, turn.attrs, id)}`),
      () => this.keeping('turn', () => `turn into ${turn.command} ${this.api.turnInto(turn.block, turn.attrs, id)}`),
      () => this.keeping('move', () => `up ${this.api.moveBlock(id, -1)}`),
      () => this.keeping('move', () => `down ${this.api.moveBlock(id, 1)}`),
      () => this.keeping('duplicate', () => `duplicate ${this.api.duplicateBlock(id)}`),
      () => `delete ${this.api.deleteBlock(id)}`,
    ];
    return `${id}: ${this.one(acts)()}`;
  }

  /** What takes no words away must leave every word of the text where it can be read. */
  private keeping(what: string, act: () => string): string {
    const before = wordsOf(this.editor.state.doc);
    const done = act();
    const after = wordsOf(this.editor.state.doc);
    for (const [word, count] of before) expect(after.get(word) ?? 0, `${what} lost “${word}”: ${done}`).toBeGreaterThanOrEqual(count);
    return done;
  }

  private type(): string {
    const words = this.one(WORDS);
    const { view } = this.editor;
    for (const letter of words) {
      const { from, to } = view.state.selection;
      const insert = () => view.state.tr.insertText(letter, from, to);
      const taken = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert));
      if (taken !== true) view.dispatch(insert());
    }
    return `type ${words}`;
  }

  private press(): string {
    const keys = this.one(KEYS);
    const parts = keys.split('+');
    const event = new KeyboardEvent('keydown', {
      key: parts.at(-1) ?? '',
      shiftKey: parts.includes('Shift'),
      ctrlKey: parts.includes('Mod'),
      cancelable: true,
    });
    const { view } = this.editor;
    const taken = view.someProp('handleKeyDown', (handle) => handle(view, event)) === true;
    return `${keys} ${taken}`;
  }

  private copyOrPaste(): string {
    const { view } = this.editor;
    if (this.draw(2) === 0 || this.copied.size === 0) {
      this.copied = view.state.selection.content();
      return 'copy';
    }
    // A clipboard on which nothing but the slice is: what the handlers ask of the event itself is empty.
    const event = new ClipboardEvent('paste', { clipboardData: new DataTransfer() });
    const taken = view.someProp('handlePaste', (handle) => handle(view, event, this.copied));
    if (taken !== true) view.dispatch(view.state.tr.replaceSelection(this.copied));
    return `paste ${this.copied}`;
  }

  /** Moves what is selected somewhere else, as the hand does. */
  private drop(): string {
    const { state, view } = this.editor;
    if (state.selection.empty) return 'drop nothing';
    const pos = this.draw(state.doc.content.size + 1);
    const placed = guardedDrop(state, state.selection.content(), pos, state.selection);
    if (placed !== null) view.dispatch(placed.tr);
    return `drop at ${pos} ${placed !== null}`;
  }

  private history(): string {
    const back = this.draw(3) > 0;
    return `${back ? 'undo' : 'redo'} ${(back ? undo : redo)(this.editor.state, (tr) => this.editor.view.dispatch(tr))}`;
  }
}

/** How often each word stands in the text. */
function wordsOf(doc: Node): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  doc.descendants((node) => {
    if (!node.isTextblock) return;
    for (const word of node.textContent.split(/\s+/).filter((one) => one !== '')) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return counts;
}

/** Throws where the document is none that could be saved and opened again. */
function expectWhole(doc: Node): void {
  doc.check();
  const checked = checkDoc(jsonOf(doc, new WeakMap()));
  expect(checked.ok ? '' : checked.error.message).toBe('');
}

/** Every block, and paragraphs enough for the blocks to be bundled. */
function longStory(): JsonNode {
  const { doc } = sampleStory();
  const [head, body] = doc.content ?? [];
  const more = Array.from({ length: 100 }, (_, at): JsonNode => {
    return { type: 'paragraph', attrs: { id: `long${at}` }, content: [{ type: 'text', text: `Line ${at}` }] };
  });
  const blocks = [...more.slice(0, 40), ...(body?.content ?? []), ...more.slice(40)];
  return { ...doc, content: [head ?? doc, { type: 'body', content: blocks }] };
}

describe.each([
  { of: 'a story with every block', make: () => sampleStory().doc, seeds: SEEDS },
  { of: 'a long one, whose blocks are bundled', make: longStory, seeds: SEEDS.slice(0, 2) },
])('a random walk over $of', ({ make, seeds }) => {
  test.each(seeds)('of 200 acts leaves a whole story after each, and undo leads back to the first (walk %i)', (seed) => {
    const walker = new Walker(seed, make());
    const { editor } = walker;
    const first = editor.state.doc;
    const told: string[] = [];
    for (let at = 0; at < STEPS; at += 1) {
      try {
        told.push(walker.step());
        expectWhole(editor.state.doc);
      } catch (error) {
        throw new Error(`Act ${at}: ${told.slice(-4).join(' / ')}: ${error instanceof Error ? error.stack : error}`, { cause: error });
      }
    }
    expect(editor.state.doc.eq(first)).toBe(false);
    walker.undoAll();
    expect(editor.state.doc.toJSON()).toEqual(first.toJSON());
    editor.destroy();
  });
});
