import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { DeclaredBlock } from '../../../contract/houseFile';

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

/** True where the story's house uses the block of that name. */
export function isUsedIn(state: EditorState, block: string): boolean {
  return key.getState(state)?.allows?.(block) !== false;
}
