import { baseKeymap } from '@tiptap/pm/commands';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { addListNodes } from '@tiptap/pm/schema-list';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';

// The floor of the typing bench: ProseMirror with a plain schema, history and the base key map, and nothing else.
const plain = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      content: 'inline*',
      group: 'block',
      defining: true,
      attrs: { level: { default: 2 } },
      parseDOM: [{ tag: 'h2' }],
      toDOM: () => ['h2', 0],
    },
    text: { group: 'inline' },
  },
  marks: { em: { toDOM: () => ['em', 0] }, strong: { toDOM: () => ['strong', 0] } },
});
const schema = new Schema({ nodes: addListNodes(plain.spec.nodes, 'paragraph block*', 'block'), marks: plain.spec.marks });

window.openParagraphs = (paragraphs) => {
  const blocks = paragraphs.map(({ heading, text }) =>
    schema.node(heading ? 'heading' : 'paragraph', heading ? { level: 2 } : null, schema.text(text)),
  );
  const state = EditorState.create({
    doc: schema.node('doc', null, blocks),
    plugins: [history(), keymap(baseKeymap), dropCursor(), gapCursor()],
  });
  const view = new EditorView(document.querySelector('#editor'), { state });
  view.focus();
};
