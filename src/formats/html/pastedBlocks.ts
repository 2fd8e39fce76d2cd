import type { Element, ElementContent } from 'hast';
import { BLOCKS } from '../../blocks';
import { editorTree } from './editorTree';
import { type ReadOptions, readContext } from './readBlocks';

const ASKED = BLOCKS.filter(({ pasted }) => pasted !== undefined).sort((a, b) => (a.readRank ?? 50) - (b.readRank ?? 50));

/** The ids are given by the editor. */
const OPTIONS: ReadOptions = { newId: () => '', exact: false, picture: () => null };

/** A pasted, sanitised element that a block reads whole (see `pasted` in blocks/block.ts), in the editor's own form; null for any other, which the editor's parser reads. */
export function pastedBlocks(element: Element): readonly ElementContent[] | null {
  const asked = ASKED.filter(({ pasted }) => pasted?.includes(element.tagName));
  if (asked.length === 0) return null;
  const ctx = readContext({ ...OPTIONS, known: new WeakMap() });
  for (const block of asked) {
    const read = block.read?.(element, ctx) ?? null;
    if (read !== null) return [read].flat().map(editorTree);
  }
  return null;
}
