import type { Node } from '@tiptap/pm/model';
import { BlockView } from '../editor/BlockView';
import type { EditorPorts } from '../editor/editorPorts';
import { element } from '../editor/element';

/** An Also Read on the canvas, in plain DOM: its label, then its titles, each with its own address. */
export class AlsoReadView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly label = element('span', { class: 'also__label', contenteditable: 'false' });
  private readonly ports: EditorPorts;

  constructor(node: Node, ports: EditorPorts) {
    super(node);
    this.ports = ports;
    this.contentDOM = element('div', { class: 'also__items' });
    const box = element('div', { class: 'also' }, this.label, this.contentDOM);
    this.dom = element('aside', { class: 'blk blk--also', 'data-block': 'alsoRead', 'data-margin': 'also read', role: 'group' }, box);
    this.draw();
  }

  protected override isStale(): boolean {
    return true;
  }

  protected draw(): void {
    let open = 0;
    this.node.forEach((item) => {
      if (!item.attrs.url && !item.attrs.story) open += 1;
    });
    const label = `${String(this.node.attrs.label) || this.ports.label('alsoRead')}:`;
    const name =
      open === 0 ? 'Also Read' : open === this.node.childCount ? 'Also Read, no address yet' : `Also Read, ${open} without an address`;
    // Most updates are keys typed in a title: the DOM is touched only where it changes.
    if (this.dom.dataset.id !== this.node.attrs.id) this.dom.dataset.id = String(this.node.attrs.id);
    if (this.dom.getAttribute('aria-label') !== name) this.dom.setAttribute('aria-label', name);
    if (this.label.textContent !== label) this.label.textContent = label;
  }
}
