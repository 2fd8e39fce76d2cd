import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { EditorPorts } from '../editor/editorPorts';
import { canvasButton, element } from '../editor/element';

/** A title of an Also Read on the canvas, in plain DOM: its text, and a row that says where it leads or asks for it. */
export class AlsoReadItemView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly acts = element('div', { class: 'also__to', contenteditable: 'false' });
  private readonly ports: EditorPorts;
  private readonly blockId: () => string;
  private node: Node;

  constructor(node: Node, ports: EditorPorts, view: EditorView, getPos: () => number | undefined) {
    this.node = node;
    this.ports = ports;
    this.blockId = () => {
      const pos = getPos();
      return pos === undefined ? '' : String(view.state.doc.resolve(pos).parent.attrs.id);
    };
    this.contentDOM = element('p', { class: 'also__title', 'data-field': 'alsoReadItem', 'data-empty': 'Title of the story' });
    this.dom = element('div', { class: 'also__item' }, this.contentDOM, this.acts);
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    // Most updates are keys typed in the title.
    const same = node.sameMarkup(this.node);
    this.node = node;
    if (!same) this.draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('button') !== null;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  private draw(): void {
    const where = String(this.node.attrs.url || this.node.attrs.story);
    this.dom.dataset.state = where === '' ? 'unresolved' : 'resolved';
    const words = where === '' ? 'Add address…' : 'Change…';
    const edit = canvasButton('btn btn--text btn--small', words, (button) => this.ports.openDetails(this.blockId(), button));
    this.acts.replaceChildren(...(where === '' ? [] : [element('span', { class: 'also__address', dir: 'ltr' }, where)]), edit);
  }
}
