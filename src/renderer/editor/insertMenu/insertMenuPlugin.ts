import { closeHistory } from '@tiptap/pm/history';
import type { ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { declarationsIn, isUsedIn } from '../../../blocks/editor/houseBlocks';
import { randomId } from '../../../story/ids';
import { caretInNew, fitsHere, freshBlock, insertBlocks } from '../commands/insertBlock';
import { holdsBlocks } from '../fieldGuard/cells';
import { type InsertRow, insertRows } from './insertRows';

/** Id of the listbox in the page; the rows are `insert-<name>`. */
export const INSERT_MENU_ID = 'insert-menu';

/** The open insert menu, driven from the editor: the focus stays in the text. */
export interface InsertMenu {
  readonly open: boolean;
  readonly query: string;
  readonly rows: readonly InsertRow[];
  readonly at: number;
  /** Where its paragraph begins. */
  readonly pos: number;
  /** What the editor's element says to readers while the menu is open. */
  readonly aria: Record<string, string>;
}

type Change = 'open' | 'close' | { readonly at: number };

const CLOSED: InsertMenu = { open: false, query: '', rows: [], at: 0, pos: 0, aria: {} };

/** State of the insert menu; meta `open`, `close` or `{at}`. */
export const insertMenuKey = new PluginKey<InsertMenu>('insertMenu');

/** Opens with `/` on an empty line or by its command; what is typed behind the stroke searches. */
export function insertMenuPlugin(): Plugin<InsertMenu> {
  return new Plugin<InsertMenu>({
    key: insertMenuKey,
    state: { init: () => CLOSED, apply: (tr, menu, _old, state) => next(menu, tr, state) },
    props: {
      handleTextInput(view, from, to, text) {
        const $from = view.state.doc.resolve(from);
        if (text !== '/' || from !== to || view.composing || $from.parent.content.size > 0 || !isLine($from)) return false;
        view.dispatch(view.state.tr.insertText('/').setMeta(insertMenuKey, 'open'));
        return true;
      },
      handleKeyDown: (view, event) => insertMenuKey.getState(view.state)?.open === true && !event.isComposing && key(view, event),
    },
  });
}

/** True in a paragraph of the body or of a box, where a block may take its place. */
function isLine($pos: ResolvedPos): boolean {
  return $pos.depth > 1 && $pos.parent.type.name === 'paragraph' && holdsBlocks($pos.node(-1));
}

function next(menu: InsertMenu, tr: Transaction, state: EditorState): InsertMenu {
  const change = tr.getMeta(insertMenuKey) as Change | undefined;
  if (change === 'close' || (!menu.open && change !== 'open')) return menu.open ? CLOSED : menu;
  const { $from, empty } = state.selection;
  const line = $from.parent.textContent;
  const inLine = empty && isLine($from) && line.startsWith('/') && $from.parentOffset > 0;
  if (!inLine) return CLOSED;
  const query = line.slice(1).trim();
  const rows =
    query === menu.query && menu.open
      ? menu.rows
      : insertRows(query, (name) => isUsedIn(state, name) && fitsHere(state, name), declarationsIn(state));
  if (rows.length === 0) return CLOSED;
  const wanted = typeof change === 'object' ? change.at : query === menu.query ? menu.at : 0;
  const at = (wanted + rows.length) % rows.length;
  return { open: true, query, rows, at, pos: $from.before(), aria: ariaOf(rows[at]) };
}

function ariaOf(row: InsertRow | undefined): Record<string, string> {
  if (row === undefined) return {};
  return { 'aria-haspopup': 'listbox', 'aria-controls': INSERT_MENU_ID, 'aria-activedescendant': `insert-${row.name}` };
}

function key(view: EditorView, event: KeyboardEvent): boolean {
  const menu = insertMenuKey.getState(view.state) ?? CLOSED;
  const go = (change: Change) => view.dispatch(view.state.tr.setMeta(insertMenuKey, change));
  if (event.key === 'ArrowDown') go({ at: menu.at + 1 });
  else if (event.key === 'ArrowUp') go({ at: menu.at - 1 });
  else if (event.key === 'Escape') go('close');
  else if (event.key === 'Enter') choose(view, menu.rows[menu.at]?.name ?? '');
  else return false;
  return true;
}

/** Puts the block of that row in place of the line with the stroke, as one undo step. */
export function choose(view: EditorView, name: string): void {
  const menu = insertMenuKey.getState(view.state);
  const block = freshBlock(view.state, name, {}, randomId);
  if (menu?.open !== true || block === null) return;
  const line = view.state.doc.nodeAt(menu.pos);
  const tr = closeHistory(view.state.tr).setMeta(insertMenuKey, 'close');
  tr.replaceWith(menu.pos, menu.pos + (line?.nodeSize ?? 0), block);
  view.dispatch(caretInNew(tr, menu.pos).scrollIntoView());
  view.focus();
}

/** Opens the menu at the caret: on its empty line, else on a new one below the block. */
export const openInsertMenu: Command = (state, dispatch) => {
  const paragraph = state.schema.nodes.paragraph;
  if (paragraph === undefined) return false;
  return insertBlocks(state, [paragraph.create({ id: randomId() }, state.schema.text('/'))], (tr) => {
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.$from.end()), -1)).setMeta(insertMenuKey, 'open'));
  });
};
