import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorPorts } from '../../../blocks/editor/editorPorts';
import type { DeclaredBlock } from '../../../contract/houseFile';

const key = new PluginKey<() => readonly DeclaredBlock[]>('houseBlocks');

/** Lets the commands of an editor know which blocks the story's house declares. */
export function houseBlocks(ports: EditorPorts): Plugin<() => readonly DeclaredBlock[]> {
  return new Plugin({ key, state: { init: () => ports.declarations, apply: (_tr, value) => value } });
}

/** The blocks that the story's house declares. */
export function declarationsIn(state: EditorState): readonly DeclaredBlock[] {
  return key.getState(state)?.() ?? [];
}
