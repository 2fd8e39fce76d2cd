import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { crossesBorder } from './cells';
import { clearRange } from './clearRange';
import { GUARDED, guarded } from './guardedDelete';
import { placeAt } from './guardedPaste';
import { sliceBlocks } from './sliceBlocks';

/**
 * The net under the guard: the transaction as it came, or, where it replaces a range over a border without the guard's knowledge
 * (a browser's own edit, a later feature), one that changes each side by itself and keeps what it would have put there.
 */
export function keepBorders(state: EditorState, tr: Transaction): Transaction {
  if (!tr.docChanged || tr.getMeta(GUARDED) === true || tr.getMeta('history$') !== undefined) return tr;
  const at = tr.steps.findIndex((step, index) => {
    const doc = tr.docs[index];
    return (
      step instanceof ReplaceStep && doc !== undefined && step.to > step.from && crossesBorder(doc.resolve(step.from), doc.resolve(step.to))
    );
  });
  const torn = tr.steps[at];
  if (!(torn instanceof ReplaceStep)) return tr;
  const kept = guarded(state);
  for (const step of tr.steps.slice(0, at)) kept.step(step);
  const before = kept.mapping.maps.length;
  clearRange(kept, torn.from, torn.to);
  const start = kept.mapping.slice(before).map(torn.from, -1);
  const pos = Selection.near(kept.doc.resolve(start), 1).from;
  const found = sliceBlocks(torn.slice, state.schema);
  if (found.blocks.length > 0) placeAt(kept, pos, found);
  else kept.setSelection(Selection.near(kept.doc.resolve(pos)));
  return kept.scrollIntoView();
}
