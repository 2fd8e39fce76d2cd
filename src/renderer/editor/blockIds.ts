import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { IdSource } from '../../story/ids';

/** How long after a composition a missing id is given, ms: ProseMirror itself still reads the DOM for 20 ms. */
const AFTER_COMPOSING = 60;

/**
 * Gives an id to every block that has none, or one that another block has (a copy). A block that was there before keeps its id, so
 * a cut and pasted block keeps its own too. Typing costs nothing: only steps that carry nodes are looked at. Waits while composing.
 */
export function blockIds(newId: IdSource): Plugin {
  let view: EditorView | null = null;
  let waiting = false;
  return new Plugin({
    view(created) {
      view = created;
      return {
        destroy: () => {
          view = null;
        },
      };
    },
    appendTransaction(transactions, _old, state) {
      if (!transactions.some((tr) => tr.steps.some(carriesNodes))) return null;
      if (view?.composing === true) {
        waiting = true;
        return null;
      }
      return withIds(state, changedRanges(transactions), newId);
    },
    props: {
      handleDOMEvents: {
        compositionend() {
          if (!waiting) return false;
          setTimeout(() => {
            if (view === null || view.composing) return;
            waiting = false;
            const tr = withIds(view.state, [], newId);
            if (tr !== null) view.dispatch(tr.setMeta('addToHistory', false));
          }, AFTER_COMPOSING);
          return false;
        },
      },
    },
  });
}

function carriesNodes(step: Step): boolean {
  const slice = (step as { readonly slice?: { readonly content: { readonly childCount: number; child(index: number): Node } } }).slice;
  if (slice === undefined) return false;
  for (let index = 0; index < slice.content.childCount; index += 1) if (!slice.content.child(index).isInline) return true;
  return false;
}

type Range = { readonly from: number; readonly to: number };

/** The places that the transactions wrote, in the last document. */
function changedRanges(transactions: readonly Transaction[]): Range[] {
  const ranges: Range[] = [];
  transactions.forEach((tr, at) => {
    tr.mapping.maps.forEach((map, index) => {
      map.forEach((_oldFrom, _oldTo, from, to) => {
        const later = [tr.mapping.slice(index + 1), ...transactions.slice(at + 1).map((next) => next.mapping)];
        ranges.push({
          from: later.reduce((pos, mapping) => mapping.map(pos, -1), from),
          to: later.reduce((pos, mapping) => mapping.map(pos, 1), to),
        });
      });
    });
  });
  return ranges;
}

function withIds(state: EditorState, changed: readonly Range[], newId: IdSource): Transaction | null {
  const used = new Set<string>();
  const carriers: { readonly pos: number; readonly id: string; readonly isNew: boolean }[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.spec.attrs?.id !== undefined) {
      const isNew = changed.length === 0 || changed.some(({ from, to }) => pos >= from && pos < to);
      carriers.push({ pos, id: String(node.attrs.id), isNew });
    }
    return !node.isTextblock;
  });
  const lacking: number[] = [];
  for (const { pos, id } of [...carriers.filter((one) => !one.isNew), ...carriers.filter((one) => one.isNew)]) {
    if (id === '' || used.has(id)) lacking.push(pos);
    used.add(id);
  }
  if (lacking.length === 0) return null;
  const tr = state.tr;
  for (const pos of lacking) {
    let id = newId();
    while (used.has(id)) id = newId();
    used.add(id);
    tr.setNodeAttribute(pos, 'id', id);
  }
  return tr;
}
