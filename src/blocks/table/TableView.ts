import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { BlockView } from '../editor/BlockView';
import { element } from '../editor/element';
import { TableBarView } from './TableBarView';

/** A table on the canvas, in plain DOM: caption and grid as text, and its tools in a row below that is there while the caret is in it. */
export class TableView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM = element('div', { class: 'tbl__sheet' });
  private readonly bar: TableBarView;

  constructor(node: Node, view: EditorView) {
    super(node);
    this.bar = new TableBarView(view);
    this.dom = element('div', { class: 'blk blk--table', 'data-block': 'table', role: 'group' }, this.contentDOM, this.bar.dom);
    this.dom.dataset.margin = 'table';
    this.dom.addEventListener('pointerenter', () => this.bar.refresh());
    this.dom.addEventListener('galley-table-selection', () => this.bar.refresh());
    this.dom.addEventListener('galley-table-tools', () => this.bar.focus());
    this.draw();
  }

  protected override isStale(): boolean {
    return true;
  }

  protected override isControl(target: Element): boolean {
    return this.bar.dom.contains(target);
  }

  protected draw(): void {
    const grid = this.node.lastChild;
    const [rows, columns] = [grid?.childCount ?? 0, grid?.firstChild?.childCount ?? 0];
    this.dom.dataset.id = String(this.node.attrs.id);
    this.dom.setAttribute('aria-label', `Table, ${rows} rows, ${columns} columns`);
  }
}
