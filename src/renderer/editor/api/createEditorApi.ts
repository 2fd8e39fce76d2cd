import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { METADATA } from '../../../story/metadata';
import { whenIdle } from '../../timing/whenIdle';
import { editorCommands } from '../commands/editorCommands';
import { openDoc } from '../createStoryEditor';
import type { AddedPicture, EditorApi, EditorInfo } from '../EditorApi';
import type { SurfaceStore } from '../surface/surface';
import { blockCalls } from './blockCalls';
import { infoOf, sameInfo } from './editorInfo';
import { emptyPictures } from './emptyPictures';
import type { FarPictures } from './FarPictures';
import { placePictures } from './placePictures';
import { sayUnused } from './sayUnused';
import { setMarks } from './setMarks';
import { storyCalls } from './storyCalls';

/** What the API needs besides the editor. */
export interface ApiPorts {
  readonly surface: SurfaceStore;
  readonly pictures: FarPictures;
  readonly addPicture: (file: File) => Promise<AddedPicture | null>;
  readonly onChange: (revision: number) => void;
  readonly onNotice: (sentence: string) => void;
}

/** The application's hold on an editor. Listens until the editor is destroyed. */
export function createEditorApi(editor: Editor, startRevision: number, ports: ApiPorts): EditorApi {
  const commands = editorCommands(ports.surface);
  const watch = new Watch(editor, startRevision, ports);
  return {
    ...blockCalls(editor),
    ...storyCalls(editor),
    run(name) {
      const done = commands[name]?.(editor.state, (tr) => editor.view.dispatch(tr), editor.view) === true;
      if (done && ports.surface.getState().floating === null) editor.view.focus();
      return done;
    },
    can: (name) => editor.isEditable && commands[name]?.(editor.state) === true,
    emptyPictures: (pictures) => emptyPictures(editor, pictures),
    placePictures: (files, id = '') => placePictures(editor, files, { into: id, after: '' }, ports.addPicture),
    loadPictures: () => ports.pictures.all(),
    load(doc, from = 0) {
      openDoc(editor, doc);
      watch.restart(from);
    },
    setEditable: (editable) => editor.setEditable(editable, false),
    setMarks: (notes, oversets) => setMarks(editor, notes, oversets),
    focus: () => editor.view.focus(),
    info: () => watch.info(),
    subscribe: (listener) => watch.subscribe(listener),
  };
}

/** The longest that the listeners wait for an idle moment behind the frame that shows a key, ms. */
const LATEST = 200;

/** Counts revisions and tells listeners, once for many changes, that something may have changed. */
class Watch {
  private readonly editor: Editor;
  private readonly listeners = new Set<() => void>();
  private revision: number;
  private last: EditorInfo;
  /** The state that `last` was read from: several listeners ask in one frame. */
  private seen: EditorState | null = null;
  /** The listeners will hear in the next idle moment. */
  private isAwaited = false;

  constructor(editor: Editor, revision: number, ports: ApiPorts) {
    this.editor = editor;
    this.revision = revision;
    this.last = infoOf(editor.state, revision, false);
    editor.on('transaction', ({ transaction, appendedTransactions }) => {
      if (transaction.docChanged || appendedTransactions?.some((tr) => tr.docChanged) === true) {
        this.revision += 1;
        ports.onChange(this.revision);
      }
      if (transaction.getMeta('history$') !== undefined) sayUndone(transaction, ports.onNotice);
      sayUnused(transaction, editor.state, ports.onNotice);
      this.later();
    });
    editor.on('focus', () => this.later());
    editor.on('blur', () => this.later());
  }

  restart(revision: number): void {
    this.revision = revision;
    this.later();
  }

  info(): EditorInfo {
    const { state, isFocused } = this.editor;
    if (state === this.seen && isFocused === this.last.focused && this.revision === this.last.revision) return this.last;
    this.seen = state;
    const fresh = infoOf(state, this.revision, isFocused);
    if (!sameInfo(this.last, fresh)) this.last = fresh;
    return this.last;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Not in the frame of the key: what stands around the text may follow it. */
  private later(): void {
    if (this.isAwaited) return;
    this.isAwaited = true;
    whenIdle(() => {
      this.isAwaited = false;
      if (this.editor.isDestroyed) return;
      for (const listener of this.listeners) listener();
    }, LATEST);
  }
}

/** An undo or redo in the story panel happens out of sight of the text: it is said. */
function sayUndone(tr: Transaction, say: (sentence: string) => void): void {
  const before = tr.before.attrs;
  const changed = METADATA.filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(tr.doc.attrs[key]));
  if (changed.length > 0) say(`Changed back in the story panel: ${changed.map(({ label }) => label).join(', ')}.`);
}
