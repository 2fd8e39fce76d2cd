import type { NodeSpec } from './block';

/** True for a node that stands by itself in the body or in a box. */
export function isBlock(spec: NodeSpec): boolean {
  return (spec.group ?? '').split(' ').includes('block');
}
