import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Fragment, Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addRowAfter,
  CellSelection,
  cellAround,
  goToNextCell,
  handlePaste,
  isInTable,
  nextCell,
  TableMap,
  tableEditing,
} from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import type { EditorNode } from '../editor/editorNode';
import { pastedTables } from './PastedTablesView';
import { numberColumns, sheetRows } from './sheetRows';
import { TableView } from './TableView';

/** Draws it on the canvas; Tab, Enter and arrows move between cells, Shift with arrows selects them, a range of a spreadsheet is pasted as a table. */
export const TableNode: EditorNode = {
  name: 'table',
  view: (node, _ports, view) => new TableView(node, view),
  extension: () =>
    Extension.create({
      name: 'tableEditing',
      // Before the field guard, whose Enter knows no columns.
      priority: 960,
      addProseMirrorPlugins: () => [tablePlugin(), cellEditing()],
      addExtensions: () => [
        Extension.create({
          name: 'tablePaste',
          // After the clipboard: it gets sanitised HTML.
          priority: 500,
          addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: pastedTables } })],
        }),
      ],
    }),
};

/** The engine's plugin without its paste, which takes any line for a cell and puts it in place of the one that the caret is in. */
function cellEditing(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({ ...spec, props: { ...spec.props, handlePaste: () => false } });
}

function tablePlugin(): Plugin {
  const keys = keydownHandler({
    Tab: next,
    'Shift-Tab': before,
    Enter: below,
    'Shift-Enter': below,
    'Mod-Enter': below,
    ArrowUp: vertical(-1),
    ArrowDown: vertical(1),
    'Shift-ArrowUp': selecting('up'),
    'Shift-ArrowDown': selecting('down'),
    'Shift-ArrowLeft': selecting('left'),
    'Shift-ArrowRight': selecting('right'),
    'Alt-F10': tools,
  });
  return new Plugin({
    view: () => ({ update: (view, before) => before.selection.eq(view.state.selection) || tell(view, 'galley-table-selection') }),
    props: {
      handleKeyDown: (view, event) => !view.composing && !event.isComposing && keys(view, event),
      clipboardTextParser: (text, $context) => sheetSlice(text, $context.doc.type.schema) as Slice,
      handlePaste: (view, event, slice) => pasteIntoCells(view, event, slice),
    },
  });
}

/** The table around a position: where its block begins, and the block. */
function tableAt($pos: ResolvedPos): { readonly node: Node; readonly pos: number } | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if ($pos.node(depth).type.name === 'table') return { node: $pos.node(depth), pos: $pos.before(depth) };
  return null;
}

const near = (state: EditorState, pos: number, direction: -1 | 1): Transaction =>
  state.tr.setSelection(Selection.near(state.doc.resolve(pos), direction)).scrollIntoView();

/** Tab: the next cell; out of the caption into the first one; behind the last one, a new row. */
const next: Command = (state, dispatch, view) => {
  const table = tableAt(state.selection.$from);
  if (table === null) return false;
  if (!isInTable(state)) {
    dispatch?.(near(state, table.pos + 1 + (table.node.firstChild?.nodeSize ?? 0), 1));
    return true;
  }
  if (goToNextCell(1)(state, dispatch)) return true;
  addRowAfter(state, (tr) => dispatch?.(closeHistory(tr)));
  if (view !== undefined) goToNextCell(1)(view.state, view.dispatch);
  return true;
};

/** Shift+Tab: the cell before; from the first one, the caption. From the caption it leaves the table. */
const before: Command = (state, dispatch) => {
  const table = tableAt(state.selection.$from);
  if (table === null || !isInTable(state)) return false;
  if (!goToNextCell(-1)(state, dispatch)) dispatch?.(near(state, table.pos + 1, 1));
  return true;
};

/** Enter: the cell below; from the last row, a line below the table. */
const below: Command = (state, dispatch) => {
  const table = tableAt(state.selection.$from);
  const $cell = cellAround(state.selection.$head);
  if (table === null || $cell === null || !isInTable(state)) return false;
  const $next = nextCell($cell, 'vert', 1);
  if ($next !== null) {
    dispatch?.(near(state, $next.pos, 1));
    return true;
  }
  const after = table.pos + table.node.nodeSize;
  const line = state.doc.resolve(after).nodeAfter;
  const paragraph = state.schema.nodes.paragraph;
  if (paragraph === undefined || (line?.type === paragraph && line.content.size === 0)) dispatch?.(near(state, after, 1));
  else {
    const tr = closeHistory(state.tr).insert(after, paragraph.create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
};

/** Up and down in the first and last line of a cell: the cell there, else out of the grid. */
function vertical(direction: -1 | 1): Command {
  return (state, dispatch, view) => {
    const { selection } = state;
    const table = tableAt(selection.$head);
    const $cell = cellAround(selection.$head);
    if (!(selection instanceof TextSelection) || !selection.empty || table === null || $cell === null || view === undefined) return false;
    if (!view.endOfTextblock(direction === -1 ? 'up' : 'down')) return false;
    const $next = nextCell($cell, 'vert', direction);
    const out = direction === -1 ? table.pos + 1 : table.pos + table.node.nodeSize;
    dispatch?.(near(state, $next?.pos ?? out, 1));
    return true;
  };
}

/** Shift with an arrow at the edge of a cell selects whole cells from there on. */
function selecting(way: 'up' | 'down' | 'left' | 'right'): Command {
  return (state, dispatch, view) => {
    const { selection } = state;
    const $cell = cellAround(selection.$head);
    if (!(selection instanceof TextSelection) || $cell === null || view === undefined || !view.endOfTextblock(way)) return false;
    const isRtl = getComputedStyle(view.dom).direction === 'rtl';
    const forward = way === 'down' || way === (isRtl ? 'left' : 'right');
    const $next = nextCell($cell, way === 'up' || way === 'down' ? 'vert' : 'horiz', forward ? 1 : -1);
    dispatch?.(state.tr.setSelection(new CellSelection($cell, $next ?? $cell) as unknown as Selection).scrollIntoView());
    return true;
  };
}

/** Alt+F10, as in other editors: to the tools. */
const tools: Command = (_state, _dispatch, view) => view !== undefined && tell(view, 'galley-table-tools');

/** Tells the view of the table around the selection; false where there is none. */
function tell(view: EditorView, what: string): boolean {
  const table = tableAt(view.state.selection.$from);
  const dom = table === null ? null : view.nodeDOM(table.pos);
  return dom instanceof HTMLElement && dom.dispatchEvent(new Event(what));
}

/** The table that the plain text of a spreadsheet says; null for any other text. */
function sheetSlice(text: string, schema: Schema): Slice | null {
  const rows = sheetRows(text);
  if (rows === null) return null;
  const numbers = numberColumns(rows);
  const content = rows.map((row) => ({
    type: 'tableRow',
    content: row.map((words, column) => ({
      type: 'tableCell',
      attrs: { align: numbers.has(column) ? 'end' : 'start' },
      ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }),
    })),
  }));
  const table = { type: 'table', attrs: { id: '' }, content: [{ type: 'tableCaption' }, { type: 'tableGrid', content }] };
  return new Slice(Fragment.from(Node.fromJSON(schema, table)), 0, 0);
}

/** A table pasted into a table fills its cells, from the caret or the first selected cell on; where more cells are selected than it has, it is repeated in them. */
function pasteIntoCells(view: EditorView, event: ClipboardEvent, slice: Slice): boolean {
  const table = slice.content.firstChild;
  const grid = table?.lastChild;
  const isTable = table?.type.name === 'table' && slice.content.childCount === 1 && table.firstChild?.content.size === 0;
  if (!isTable || grid === null || grid === undefined || !isInTable(view.state)) return false;
  const { selection } = view.state;
  if (selection instanceof CellSelection && !fits(grid, selection)) view.dispatch(near(view.state, firstCell(selection), 1));
  try {
    return handlePaste(view, event, new Slice(Fragment.from(grid), 0, 0));
  } catch (error) {
    // The engine cannot select what ends in a merged cell that begins above its last row, and throws before it changes anything: it is pasted as text.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** True where the engine, which cuts off what goes beyond the selected cells, cuts nothing off. */
function fits(grid: Node, { $anchorCell, $headCell }: CellSelection): boolean {
  const start = $anchorCell.start(-1);
  const { left, right, top, bottom } = TableMap.get($anchorCell.node(-1)).rectBetween($anchorCell.pos - start, $headCell.pos - start);
  const { width, height } = TableMap.get(grid);
  return width <= right - left && height <= bottom - top;
}

function firstCell({ ranges }: CellSelection): number {
  return Math.min(...ranges.map(({ $from }) => $from.pos));
}
