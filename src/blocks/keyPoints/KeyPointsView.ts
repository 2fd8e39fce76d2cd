import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { EditorPorts } from '../editor/editorPorts';
import { element } from '../editor/element';

/** Key points on the canvas. It knows the words that stand over them where no title is written: the house's, in the story's language. */
export class KeyPointsView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly ports: EditorPorts;
  private node: Node;

  constructor(node: Node, ports: EditorPorts) {
    this.node = node;
    this.ports = ports;
    this.contentDOM = element('div', { class: 'points' });
    this.dom = element(
      'aside',
      { class: 'blk blk--points', 'data-block': 'keyPoints', 'data-margin': 'key points', role: 'group', 'aria-label': 'Key points' },
      this.contentDOM,
    );
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  private draw(): void {
    const title = JSON.stringify(this.ports.label('keyPoints'));
    this.dom.dataset.id = String(this.node.attrs.id);
    if (this.contentDOM.style.getPropertyValue('--house-title') !== title) this.contentDOM.style.setProperty('--house-title', title);
  }
}
