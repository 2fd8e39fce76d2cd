import { closeHistory } from '@tiptap/pm/history';
import { type Command, EditorState } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  isInTable,
  mergeCells,
  selectedRect,
  setCellAttr,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { element, INTERFACE } from '../editor/element';

interface Tool {
  readonly label: string;
  /** Lines on a square of 16, and what is filled. */
  readonly draw: string;
  readonly fill?: string;
  readonly command: Command;
}

/** Cells that are merged keep a blank between their words. */
export const mergeWords: Command = (state, dispatch) => {
  const { selection } = state;
  if (!mergeCells(state)) return false;
  if (dispatch === undefined || !(selection instanceof CellSelection)) return true;
  const tr = closeHistory(state.tr);
  const ends: number[] = [];
  selection.forEachCell((cell, pos) => {
    if (cell.textContent.trim() !== '') ends.push(pos + 1 + cell.content.size);
  });
  for (const end of ends.slice(0, -1).reverse()) tr.insertText(' ', end);
  const bare = EditorState.create({ doc: tr.doc, selection: selection.map(tr.doc, tr.mapping) });
  mergeCells(bare, (merged) => {
    for (const step of merged.steps) tr.step(step);
    tr.setSelection(CellSelection.create(tr.doc, merged.selection.from - 1));
  });
  dispatch(tr.scrollIntoView());
  return true;
};

/** The cells of the selection stand at the start, at the end, in the middle: one after the other. */
const turnAlign: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { map, tableStart, top, left } = selectedRect(state);
  const at = map.map[top * map.width + left];
  const now = at === undefined ? 'start' : state.doc.nodeAt(tableStart + at)?.attrs.align;
  return setCellAttr('align', now === 'start' ? 'end' : now === 'end' ? 'center' : 'start')(state, dispatch);
};

const BOX = 'M2.5 2.5h11v11h-11z';
const TOOLS: readonly (readonly Tool[])[] = [
  [
    { label: 'Row above', draw: 'M2.5 8.5h11v5h-11zM8 1.5v5M5.5 4h5', command: addRowBefore },
    { label: 'Row below', draw: 'M2.5 2.5h11v5h-11zM8 9.5v5M5.5 12h5', command: addRowAfter },
    { label: 'Delete row', draw: 'M2.5 5.5h11v5h-11zM6 8h4', command: deleteRow },
  ],
  [
    { label: 'Column before', draw: 'M8.5 2.5h5v11h-5zM1.5 8h5M4 5.5v5', command: addColumnBefore },
    { label: 'Column after', draw: 'M2.5 2.5h5v11h-5zM9.5 8h5M12 5.5v5', command: addColumnAfter },
    { label: 'Delete column', draw: 'M5 2.5h6v11H5zM6.5 8h3', command: deleteColumn },
  ],
  [
    { label: 'Merge cells', draw: 'M2.5 4.5h11v7h-11zM4 8h3M5.7 6.6 7 8 5.7 9.4M12 8H9M10.3 6.6 9 8l1.3 1.4', command: mergeWords },
    { label: 'Split cell', draw: 'M2.5 4.5h11v7h-11zM8 2.5v11', command: splitCell },
  ],
  [
    { label: 'Header row', draw: BOX, fill: 'M2.5 2.5h11v4h-11z', command: toggleHeader('row') },
    { label: 'Header column', draw: BOX, fill: 'M2.5 2.5h4v11h-4z', command: toggleHeader('column') },
    { label: 'Alignment of the cell', draw: 'M2.5 4h11M6.5 8h7M4.5 12h9', command: turnAlign },
  ],
];

/** The tools of one table, in plain DOM: a row of buttons that arrow keys move along, Escape leads back to the text. */
export class TableBarView {
  readonly dom = element('div', {
    class: 'tbl__bar',
    contenteditable: 'false',
    role: 'toolbar',
    'aria-label': 'Table tools',
    'aria-keyshortcuts': 'Alt+F10',
    ...INTERFACE,
  });
  private readonly buttons: { readonly button: HTMLButtonElement; readonly command: Command }[] = [];
  private readonly view: EditorView;

  constructor(view: EditorView) {
    this.view = view;
    for (const group of TOOLS) this.dom.append(element('span', { class: 'tbl__group' }, ...group.map((tool) => this.button(tool))));
    this.dom.addEventListener('keydown', (event) => this.key(event));
    this.dom.addEventListener('focusin', () => this.refresh());
  }

  /** Shows which tools can do something with the selection as it is. */
  refresh(): void {
    const { state } = this.view;
    for (const { button, command } of this.buttons) button.setAttribute('aria-disabled', String(!(isInTable(state) && command(state))));
  }

  focus(): void {
    this.buttons[0]?.button.focus();
  }

  private button(tool: Tool): HTMLButtonElement {
    const first = this.buttons.length === 0;
    const button = element('button', { type: 'button', class: 'ib tbl__tool', title: tool.label, 'aria-label': tool.label });
    button.tabIndex = first ? 0 : -1;
    button.append(drawing(tool));
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      event.preventDefault();
      if (!isInTable(this.view.state)) return;
      tool.command(this.view.state, (tr) => this.view.dispatch(closeHistory(tr)));
      this.refresh();
    });
    this.buttons.push({ button, command: tool.command });
    return button;
  }

  private key(event: KeyboardEvent): void {
    const at = this.buttons.findIndex(({ button }) => button === document.activeElement);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') this.view.focus();
    else if (step === 0 || at === -1) return;
    else this.buttons[(at + step + this.buttons.length) % this.buttons.length]?.button.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}

function drawing({ draw, fill }: Tool): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' }))
    svg.setAttribute(name, value);
  const path = (d: string, className: string) => {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', d);
    line.setAttribute('class', className);
    svg.append(line);
  };
  path(draw, 'tbl__line');
  if (fill !== undefined) path(fill, 'tbl__fill');
  return svg;
}
