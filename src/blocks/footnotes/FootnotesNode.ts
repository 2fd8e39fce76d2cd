import { Extension } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import { addNote } from '../editor/addNote';
import type { EditorNode } from '../editor/editorNode';
import { joinPastedNotes } from '../editor/joinNotes';
import { showNoteNumbers } from '../editor/showNoteNumbers';

/** Numbers on the canvas, Mod+Alt+F for a note to the selected words, and the notes of a paste in the story's list. */
export const FootnotesNode: EditorNode = {
  name: 'footnotes',
  extension: () =>
    Extension.create({
      name: 'notes',
      priority: 950,
      addProseMirrorPlugins: () => [keymap({ 'Mod-Alt-f': addNote }), showNoteNumbers(), joinPastedNotes()],
    }),
};
