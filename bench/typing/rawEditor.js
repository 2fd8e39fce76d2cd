import { Schema } from '@tiptap/pm/model';
import { addListNodes } from '@tiptap/pm/schema-list';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { exampleSetup } from 'prosemirror-example-setup';
import 'prosemirror-menu/style/menu.css';
import 'prosemirror-example-setup/style/style.css';

// The floor of the typing bench: ProseMirror as its own example sets it up (history, keys, input rules, cursors, menu bar), on a plain schema.
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
    plugins: exampleSetup({ schema }),
  });
  const view = new EditorView(document.querySelector('#editor'), { state });
  view.focus();
};
