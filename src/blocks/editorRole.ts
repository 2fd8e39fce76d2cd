import type { NodeSpec } from './block';
import { isBlock } from './isBlock';

/** How a node is known in the editor's DOM: `data-block` for what stands in the margin's list, `data-field` for fields inside a block, `data-part` for the rest. */
export function editorRole(spec: NodeSpec): Readonly<Record<string, string>> {
  if (isBlock(spec) || (spec.field === true && spec.hasId === true)) return { 'data-block': spec.name };
  return { [spec.field === true ? 'data-field' : 'data-part']: spec.name };
}
