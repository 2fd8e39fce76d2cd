import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { JsonValue } from '../../contract/json';
import { element } from '../editor/element';
import { momentControl } from '../editor/momentControl';

/** A live entry on the canvas, in plain DOM: its time as a row that can be set, then its title and blocks. */
export class LiveEntryView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private readonly time = momentControl('Time of the entry', (value) => this.commit(value));
  private node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    this.node = node;
    this.view = view;
    this.getPos = getPos;
    this.contentDOM = element('div', { class: 'live__body' });
    const box = element('div', { class: 'live' }, this.time.dom, this.contentDOM);
    this.dom = element(
      'section',
      { class: 'blk blk--live', 'data-block': 'liveEntry', 'data-margin': 'live entry', role: 'group', 'aria-label': 'Live entry' },
      box,
    );
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const same = node.sameMarkup(this.node);
    this.node = node;
    if (!same) this.draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.time.dom.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  private draw(): void {
    this.dom.dataset.id = String(this.node.attrs.id);
    this.dom.dataset.moment = this.node.attrs.at === null ? 'none' : 'set';
    this.time.draw(this.node.attrs.at as JsonValue);
  }

  private commit(at: JsonValue): void {
    const pos = this.getPos();
    if (pos !== undefined && this.view.editable) this.view.dispatch(closeHistory(this.view.state.tr).setNodeAttribute(pos, 'at', at));
  }
}
