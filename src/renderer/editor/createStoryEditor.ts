import { Editor, Extension } from '@tiptap/core';
import { Node, type Node as ProseMirrorNode } from '@tiptap/pm/model';
import { EditorState, Selection } from '@tiptap/pm/state';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import { EDITOR_NODES } from '../../blocks/editor/editorNodes';
import type { EditorPorts } from '../../blocks/editor/editorPorts';
import { houseBlocks } from '../../blocks/editor/houseBlocks';
import { emptyDoc } from '../../blocks/newStory';
import type { JsonNode } from '../../contract/json';
import { countedIds, randomId } from '../../story/ids';
import { blockIds } from './blockIds';
import { bundled, bundledExtensions } from './bundles/bundles';
import { type ClipboardPorts, storyClipboard } from './clipboard/storyClipboard';
import { editorCommands } from './commands/editorCommands';
import { fieldGuard } from './fieldGuard/fieldGuard';
import { insertMenuPlugin } from './insertMenu/insertMenuPlugin';
import { caretInView } from './plugins/caretInView';
import { editorKeys } from './plugins/editorKeys';
import { limitsPlugin } from './plugins/limitsPlugin';
import { sheetPlugin } from './plugins/sheetPlugin';
import type { SurfaceStore } from './surface/surface';
import { blockRules } from './typing/blockRules';
import type { QuoteMarks } from './typing/quotes.table';
import { smartTyping } from './typing/smartTyping';

/** What the editor's plugins and node views ask for. */
export interface StoryEditorPorts extends EditorPorts, ClipboardPorts {
  readonly surface: SurfaceStore;
  /** The house's quotation marks in a language; null where it says nothing. */
  readonly quotes?: (language: string) => QuoteMarks | null;
  /** True where the house uses that block; absent: all are used. */
  readonly allows?: (block: string) => boolean;
  /** Mod+click on a link. */
  readonly onOpenLink: (url: string) => void;
}

/** The TipTap editor of a story in `element`, with an empty story in it: open one with `openDoc`. */
export function createStoryEditor(element: HTMLElement, ports: StoryEditorPorts): Editor {
  const commands = editorCommands(ports.surface);
  // Above the guard: these see a paste or a key before it does.
  const before = Extension.create({
    name: 'storyBefore',
    priority: 950,
    addProseMirrorPlugins: () => [houseBlocks(ports), insertMenuPlugin(), storyClipboard(ports)],
  });
  const after = Extension.create({
    name: 'storyAfter',
    priority: 700,
    addProseMirrorPlugins: () => [
      blockRules(),
      smartTyping((language) => ports.quotes?.(language) ?? null),
      blockIds(randomId),
      sheetPlugin(),
      limitsPlugin(),
    ],
  });
  const brought = EDITOR_NODES.flatMap(({ extension }) => (extension === undefined ? [] : [extension(ports)]));
  return new Editor({
    element,
    extensions: [...bundledExtensions(), ...brought, before, fieldGuard(ports.onNotice), editorKeys(commands), after],
    content: emptyDoc({}, countedIds()) as object,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    // Nobody hears what these tell: `delete` goes through every key once more to find out what was taken out.
    enableCoreExtensions: { keymap: false, delete: false, drop: false, paste: false, textDirection: false },
    editorProps: {
      nodeViews: nodeViews(ports),
      handleScrollToSelection: caretInView,
      handleClick(view, pos, event) {
        const link = event.ctrlKey || event.metaKey ? linkAt(view.state.doc, pos) : '';
        if (link !== '') ports.onOpenLink(link);
        return link !== '';
      },
    },
  });
}

function nodeViews(ports: EditorPorts): { [name: string]: NodeViewConstructor } {
  const views: { [name: string]: NodeViewConstructor } = {};
  for (const { name, view: make } of EDITOR_NODES)
    if (make !== undefined) views[name] = (node, view, getPos) => make(node, ports, view, getPos);
  return views;
}

function linkAt(doc: ProseMirrorNode, pos: number): string {
  const mark = doc
    .resolve(pos)
    .marks()
    .find((one) => one.type.name === 'link' || one.type.name === 'contributor');
  return String(mark?.attrs.href ?? mark?.attrs.url ?? '');
}

/** Opens a document in a fresh state: no undo leads back to the one before. Throws a RangeError for one that is not in order. */
export function openDoc(editor: Editor, json: JsonNode): void {
  const doc = bundled(Node.fromJSON(editor.schema, json));
  doc.check();
  const selection = Selection.near(doc.resolve((doc.firstChild?.firstChild?.nodeSize ?? 0) + 2), 1);
  editor.view.updateState(EditorState.create({ doc, selection, plugins: [...editor.state.plugins] }));
}
