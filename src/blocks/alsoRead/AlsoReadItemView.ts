import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { BlockView } from '../editor/BlockView';
import type { EditorPorts } from '../editor/editorPorts';
import { canvasButton, element } from '../editor/element';

/** A title of an Also Read on the canvas, in plain DOM: its text, and a row that says where it leads or asks for it. */
export class AlsoReadItemView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly acts = element('div', { class: 'also__to', contenteditable: 'false' });
  private readonly ports: EditorPorts;
  private readonly blockId: () => string;

  constructor(node: Node, ports: EditorPorts, view: EditorView, getPos: () => number | undefined) {
    super(node);
    this.ports = ports;
    this.blockId = () => {
      const pos = getPos();
      return pos === undefined ? '' : String(view.state.doc.resolve(pos).parent.attrs.id);
    };
    this.contentDOM = element('p', { class: 'also__title', 'data-field': 'alsoReadItem', 'data-empty': 'Title of the story' });
    this.dom = element('div', { class: 'also__item' }, this.contentDOM, this.acts);
    this.draw();
  }

  protected override isControl(target: Element): boolean {
    return target.closest('button') !== null;
  }

  protected draw(): void {
    const where = String(this.node.attrs.url || this.node.attrs.story);
    this.dom.dataset.state = where === '' ? 'unresolved' : 'resolved';
    const words = where === '' ? 'Add address…' : 'Change…';
    const edit = canvasButton('btn btn--text btn--small', words, (button) => this.ports.openDetails(this.blockId(), button));
    this.acts.replaceChildren(...(where === '' ? [] : [element('span', { class: 'also__address', dir: 'ltr' }, where)]), edit);
  }
}
