import type { NodeSpec } from './block';

/** True for a node that stands by itself in the body or in a box. */
export function isBlock(spec: NodeSpec | undefined): boolean {
  return (spec?.group ?? '').split(' ').includes('block');
}

/** True for a block that may stand inside a box too (fact box, live entry). */
export function isBoxed(spec: NodeSpec | undefined): boolean {
  return (spec?.group ?? '').split(' ').includes('boxed');
}
