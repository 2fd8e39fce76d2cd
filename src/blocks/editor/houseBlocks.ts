import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { DeclaredBlock } from '../../contract/houseFile';
import { blockOf } from '../index';

/** What the commands of an editor ask of the story's house. */
export interface HouseOfEditor {
  /** The blocks that it declares. */
  readonly declarations: () => readonly DeclaredBlock[];
  /** True where it uses the block of ours of that name; absent: all are used. */
  readonly allows?: (block: string) => boolean;
}

const key = new PluginKey<HouseOfEditor>('houseBlocks');

/** Lets the commands of an editor know which blocks the story's house declares and uses. */
export function houseBlocks(house: HouseOfEditor): Plugin<HouseOfEditor> {
  return new Plugin({ key, state: { init: () => house, apply: (_tr, value) => value } });
}

/** The blocks that the story's house declares. */
export function declarationsIn(state: EditorState): readonly DeclaredBlock[] {
  return key.getState(state)?.declarations() ?? [];
}

/** True where the story's house uses the block of that name. Every command, key and sign that makes a block asks; what a story holds already is not asked about. */
export function isUsedIn(state: EditorState, block: string): boolean {
  return key.getState(state)?.allows?.(block) !== false;
}

/** How often each block that the house does not use stands in `node`, itself among them, by name. */
export function unusedIn(state: EditorState, node: Node): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const look = (one: Node): boolean => {
    const { name } = one.type;
    if (blockOf(name)?.insert !== undefined && !isUsedIn(state, name)) found.set(name, (found.get(name) ?? 0) + 1);
    return !one.isTextblock;
  };
  if (look(node)) node.descendants(look);
  return found;
}
