import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { holdsBlocks, isField } from './cells';

interface Cut {
  readonly from: number;
  readonly to: number;
  /** An empty paragraph takes the place. */
  readonly refill?: boolean;
}

/**
 * Takes everything between two positions out of the document, each side by itself: text inside a field or a paragraph goes, its
 * border stays; a block goes where the range covers it from end to end; nothing is joined. One empty paragraph stays where all of
 * the body or of a box was covered.
 */
export function clearRange(tr: Transaction, from: number, to: number): Transaction {
  const cuts: Cut[] = [];
  collect(tr.doc, 0, from, to, cuts);
  const paragraph = tr.doc.type.schema.nodes.paragraph;
  for (const cut of cuts.reverse()) {
    if (cut.refill === true && paragraph !== undefined) tr.replaceWith(cut.from, cut.to, paragraph.create());
    else tr.delete(cut.from, cut.to);
  }
  return tr;
}

/** `start` is where the content of `node` begins. */
function collect(node: Node, start: number, from: number, to: number, cuts: Cut[]): void {
  if (node.isTextblock) {
    const cut = { from: Math.max(from, start), to: Math.min(to, start + node.content.size) };
    if (cut.from < cut.to) cuts.push(cut);
    return;
  }
  const covered: Cut[] = [];
  let removable = 0;
  const inside: Node[] = [];
  node.forEach((child, offset) => {
    const at = start + offset;
    if (mayGo(node, child)) removable += 1;
    if (mayGo(node, child) && from <= at && at + child.nodeSize <= to) covered.push({ from: at, to: at + child.nodeSize });
  });
  const all = covered.length > 0 && covered.length === removable;
  const first = covered[0];
  const last = covered.at(-1);
  if (all && first !== undefined && last !== undefined && refills(node)) {
    cuts.push({ from: first.from, to: last.to, refill: true });
    node.forEach((child, offset) => {
      if (isField(child)) collect(child, start + offset + 1, from, to, cuts);
    });
    cuts.sort((one, other) => one.from - other.from);
    return;
  }
  // One of its kind stays, emptied: a quote keeps a paragraph, a list an item.
  const going = new Set((all ? covered.slice(1) : covered).map((cut) => cut.from));
  node.forEach((child, offset) => {
    const at = start + offset;
    if (at + child.nodeSize <= from || at >= to) return;
    inside.push(child);
    if (going.has(at)) cuts.push({ from: at, to: at + child.nodeSize });
    else collect(child, at + 1, from, to, cuts);
  });
}

/** True for what a range that covers it may take out of its parent; fields and the first line of a list item never go. */
function mayGo(parent: Node, child: Node): boolean {
  if (isField(child)) return false;
  if (parent.type.name === 'listItem') return child !== parent.firstChild;
  return holdsBlocks(parent) || child.type.name === 'listItem' || child.type.name === 'paragraph';
}

/** True where an empty paragraph may be all that a body or a box holds. */
function refills(node: Node): boolean {
  const paragraph = node.type.schema.nodes.paragraph;
  if (!holdsBlocks(node) || paragraph === undefined) return false;
  let at = -1;
  node.forEach((child, _offset, index) => {
    if (at < 0 && !isField(child)) at = index;
  });
  return at >= 0 && node.canReplaceWith(at, at + 1, paragraph);
}
