import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { JsonNode, JsonValue } from '../../contract/json';
import { randomId } from '../../story/ids';
import { METADATA } from '../../story/metadata';
import { blockById, type PlacedBlock } from './commands/blocks';
import { editorCommands } from './commands/editorCommands';
import { freshBlock, insertBlocks } from './commands/insertBlock';
import { deleteBlock, duplicateBlock, moveBlock } from './commands/moveBlock';
import { turnInto } from './commands/turnInto';
import { openDoc } from './createStoryEditor';
import type { AddedPicture, EditorApi, EditorInfo } from './EditorApi';
import { infoOf, sameInfo } from './editorInfo';
import { GUARDED } from './fieldGuard/guardedDelete';
import { outlineOf } from './outline';
import { changePerson, newPerson, peopleIn } from './people';
import { placePictures } from './placePictures';
import { sheetKey } from './plugins/sheetPlugin';
import { setMetadatum } from './setMetadatum';
import type { SurfaceStore } from './surface/surface';

/** What the API needs besides the editor. */
export interface ApiPorts {
  readonly surface: SurfaceStore;
  readonly addPicture: (file: File) => Promise<AddedPicture | null>;
  readonly onChange: (revision: number) => void;
  readonly onNotice: (sentence: string) => void;
}

/** The application's hold on an editor. Listens until the editor is destroyed. */
export function createEditorApi(editor: Editor, startRevision: number, ports: ApiPorts): EditorApi {
  const commands = editorCommands(ports.surface);
  const listeners = new Set<() => void>();
  const json = new WeakMap<Node, JsonNode>();
  let revision = startRevision;
  let info: EditorInfo = infoOf(editor.state, revision, false);
  let frame = 0;

  const send = (tr: Transaction) => editor.view.dispatch(tr);
  const attempt = (command: Command) => command(editor.state, send, editor.view);
  const told = () => {
    frame = 0;
    for (const listener of listeners) listener();
  };
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(told);
  };
  const onBlock = (id: string, act: (block: PlacedBlock) => boolean) => {
    const block = blockById(editor.state.doc, id);
    return block !== null && act(block);
  };
  /** Refused values throw in the schema; here they are an answer. */
  const tried = (make: () => Transaction | null) => {
    try {
      const tr = make();
      if (tr?.docChanged !== true) return false;
      send(closeHistory(tr));
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  };

  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    if (transaction.docChanged || appendedTransactions?.some((tr) => tr.docChanged) === true) {
      revision += 1;
      ports.onChange(revision);
    }
    if (transaction.getMeta('history$') !== undefined) sayUndone(transaction, ports.onNotice);
    later();
  });
  editor.on('focus', later);
  editor.on('blur', later);

  return {
    run(name) {
      const done = attempt(commands[name]);
      if (done && ports.surface.getState().floating === null) editor.view.focus();
      return done;
    },
    can: (name) => editor.isEditable && commands[name](editor.state),
    insertBlock(name, attrs = {}) {
      const block = freshBlock(editor.state, name, attrs, randomId);
      if (block === null || !insertBlocks(editor.state, [block], send)) return null;
      editor.view.focus();
      return String(block.attrs.id);
    },
    turnInto: (name, attrs = {}, id = undefined) => turnInto(editor.state, name, attrs, send, id),
    setBlock: (id, attrs) =>
      onBlock(id, ({ node, pos }) =>
        tried(() => {
          if (!Object.keys(attrs).every((key) => key !== 'id' && key in node.attrs)) return null;
          return editor.state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...attrs }).setMeta(GUARDED, true);
        }),
      ),
    moveBlock: (id, by) => onBlock(id, (block) => moveBlock(editor.state, block, by, send)),
    duplicateBlock: (id) => onBlock(id, (block) => duplicateBlock(editor.state, block, send)),
    deleteBlock: (id) => onBlock(id, (block) => deleteBlock(editor.state, block, send)),
    placePictures: (files, id = '') => placePictures(editor, files, { into: id, after: '' }, ports.addPicture),
    setMeta: (key, value) => tried(() => setMetadatum(editor.state, key, value)),
    meta: () => editor.state.doc.attrs as { readonly [key: string]: JsonValue },
    people: () => peopleIn(editor.state.doc),
    setPerson: (id, change) => tried(() => changePerson(editor.state, id, change)),
    addPerson() {
      const made = newPerson(editor.state);
      return made !== null && tried(() => made.tr) ? made.id : null;
    },
    getDoc() {
      const { doc } = editor.state;
      const known = json.get(doc) ?? (doc.toJSON() as JsonNode);
      json.set(doc, known);
      return known;
    },
    load(doc, from = 0) {
      openDoc(editor, doc);
      revision = from;
      later();
    },
    replace: (doc) => replaceDoc(editor, doc),
    setEditable: (editable) => editor.setEditable(editable, false),
    setNotes: (notes) => send(editor.state.tr.setMeta(sheetKey, notes).setMeta('addToHistory', false)),
    focus: () => editor.view.focus(),
    focusBlock: (id, field = '') => focusBlock(editor, id, field),
    outline: () => outlineOf(editor.state.doc),
    info() {
      const fresh = infoOf(editor.state, revision, editor.isFocused);
      if (!sameInfo(info, fresh)) info = fresh;
      return info;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** An undo or redo in the story panel happens out of sight of the text: it is said. */
function sayUndone(tr: Transaction, say: (sentence: string) => void): void {
  const before = tr.before.attrs;
  const changed = METADATA.filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(tr.doc.attrs[key]));
  if (changed.length > 0) say(`${changed.map(({ label }) => label).join(', ')}: changed back.`);
}

/** Text and metadata of another document in place of this one, as one undo step. */
function replaceDoc(editor: Editor, json: JsonNode): void {
  const doc = Node.fromJSON(editor.schema, json);
  doc.check();
  const tr = closeHistory(editor.state.tr).setMeta(GUARDED, true);
  for (const [key, value] of Object.entries(doc.attrs)) {
    if (JSON.stringify(tr.doc.attrs[key]) !== JSON.stringify(value)) tr.setDocAttribute(key, value);
  }
  tr.replaceWith(0, tr.doc.content.size, doc.content);
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(2))));
}

/** Puts the caret at the start of a block, or of a field in it, and brings it into sight. */
function focusBlock(editor: Editor, id: string, field: string): boolean {
  const block = blockById(editor.state.doc, id);
  if (block === null) return false;
  let pos = block.pos + 1;
  block.node.descendants((part, offset) => {
    if (field !== '' && part.type.name === field) pos = Math.max(pos, block.pos + 1 + offset + 1);
    return !part.isTextblock;
  });
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos), 1)).scrollIntoView());
  const dom = editor.view.nodeDOM(block.pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
  editor.view.focus();
  return true;
}
