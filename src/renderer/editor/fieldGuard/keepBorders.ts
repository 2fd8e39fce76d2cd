import type { Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
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
  const torn = tornBy(tr);
  if (torn === null) return tr;
  const kept = guarded(state);
  for (const step of tr.steps.slice(0, torn.at)) kept.step(step);
  const before = kept.mapping.maps.length;
  clearRange(kept, torn.from, torn.to);
  const start = kept.mapping.slice(before).map(torn.from, -1);
  const pos = Selection.near(kept.doc.resolve(start), 1).from;
  const found = sliceBlocks(torn.slice, state.schema);
  if (found.blocks.length > 0) placeAt(kept, pos, found);
  else kept.setSelection(Selection.near(kept.doc.resolve(pos)));
  return kept.scrollIntoView();
}

interface Torn {
  /** Which step of the transaction. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly slice: Slice;
}

/** The first step that replaces a range over a border. */
function tornBy(tr: Transaction): Torn | null {
  for (const [at, step] of tr.steps.entries()) {
    const range = replacedBy(step);
    const doc = tr.docs[at];
    if (range === null || doc === undefined || range.to <= range.from) continue;
    if (crossesBorder(doc.resolve(range.from), doc.resolve(range.to))) return { at, ...range };
  }
  return null;
}

function replacedBy(step: Step): Omit<Torn, 'at'> | null {
  if (step instanceof ReplaceStep) return step;
  // Deleting from one textblock into another moves the rest of the second: what goes ends where that begins. Wrapping and lifting are structure.
  if (step instanceof ReplaceAroundStep && !(step as ReplaceAroundStep & { readonly structure: boolean }).structure)
    return { from: step.from, to: step.gapFrom, slice: step.slice };
  return null;
}
