import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { lineAt } from '../api/lineAt';

/** Words beyond the limit of a field: from this UTF-16 offset in its text to its end. */
export interface Overset {
  readonly block: string;
  readonly field: string;
  /** Which field of that name in the block, from 0. */
  readonly at: number;
  readonly from: number;
}

/** Meta: the oversets of the story, in place of those before. */
export const limitsKey = new PluginKey<DecorationSet>('limits');

/** Shows what is beyond a limit. It only draws: nothing is cut, and no key waits for it. What is typed at the end of an overset belongs to it until the next count. */
export function limitsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: limitsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, drawn) {
        const oversets = tr.getMeta(limitsKey) as readonly Overset[] | undefined;
        if (oversets !== undefined) return oversetsIn(tr.doc, oversets);
        return tr.docChanged && drawn !== DecorationSet.empty ? drawn.map(tr.mapping, tr.doc) : drawn;
      },
    },
    props: { decorations: (state) => limitsKey.getState(state) },
  });
}

function oversetsIn(doc: Node, oversets: readonly Overset[]): DecorationSet {
  const drawn = oversets.flatMap(({ block, field, at, from }) => {
    const line = lineAt(doc, block, field, at);
    if (line === null || from >= line.node.content.size) return [];
    return piecesOf(line.node, from).map(([first, end], piece) => {
      const attrs = { class: piece === 0 ? 'overset overset--from' : 'overset' };
      return Decoration.inline(line.pos + 1 + first, line.pos + 1 + end, attrs, { inclusiveEnd: true });
    });
  });
  return drawn.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, drawn);
}

/** The parts of one form each that a line has from an offset on: only the first of them says where the limit is. */
function piecesOf(line: Node, from: number): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  line.forEach((child, offset) => {
    const end = offset + child.nodeSize;
    if (end > from) pieces.push([Math.max(from, offset), end]);
  });
  return pieces;
}
