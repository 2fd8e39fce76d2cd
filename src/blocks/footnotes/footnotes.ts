import type { JsonNode } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import type { Block } from '../block';
import { FIELD_MARKS } from '../textMarks';
import { publishFootnotes } from './publishFootnotes';
import { readFootnotes } from './readFootnotes';
import { refAttr } from './refAttr';

/** The notes of a story, each tied by its `ref` to the words under the mark `note`. Their number is their place. Published as `section.footnotes > ol`, with a way to the words and back. */
export const footnotes: Block = {
  name: 'footnotes',
  label: 'Notes',
  icon: 'asterisk',
  marginLabel: 'notes',
  counted: false,
  nodes: [
    {
      name: 'footnotes',
      content: 'footnote+',
      group: 'block',
      hasId: true,
      isolating: true,
      draggable: true,
      editorTag: 'section',
      look: { className: 'blk blk--notes', name: 'Notes' },
    },
    {
      name: 'footnote',
      label: 'note',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      attrs: { ref: refAttr },
      // Enter makes no note: one without words of the text would have no place.
      roles: { repeats: 'no' },
      look: { className: 'notes__note', empty: 'The note' },
    },
  ],
  insert: {
    group: 'links',
    keywords: ['footnote', 'endnote', 'note', 'source', 'reference', 'टिप्पणी', 'هامش', 'حواشي', 'അടിക്കുറിപ്പ്'],
    hint: 'Numbered notes at the end. “Add note” ties one to the selected words.',
    make: (newId) => ({ type: 'footnotes', attrs: { id: newId() }, content: [{ type: 'footnote', attrs: { ref: newId() } }] }),
  },
  text(node, indent, ctx) {
    return (node.content ?? []).map((one, index) => ctx.wrap(one, `${indent}[note ${index + 1}] `)).join('\n');
  },
  carried(node) {
    const notes = (node.content ?? []).filter(hasText);
    return notes.length === 0 ? null : { ...node, content: notes };
  },
  publish: publishFootnotes,
  readRank: 12,
  pasted: ['section'],
  read: readFootnotes,
  advice(node) {
    const empty = (node.content ?? []).filter((one) => !hasText(one));
    return empty.map(() => emptyNote(node));
  },
};

function emptyNote(node: JsonNode) {
  return {
    level: 'warn' as const,
    rule: 'note.no-text',
    message: textOf(node) === '' ? 'The story has notes without text.' : 'A note has no text.',
    where: { block: String(node.attrs?.id ?? ''), field: 'footnote' },
  };
}
