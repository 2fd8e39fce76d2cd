import type { Node } from '@tiptap/pm/model';
import { BlockView } from '../editor/BlockView';
import type { EditorPorts } from '../editor/editorPorts';
import { element } from '../editor/element';

/** Key points on the canvas. It knows the words that stand over them where no title is written: the house's, in the story's language. */
export class KeyPointsView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly ports: EditorPorts;

  constructor(node: Node, ports: EditorPorts) {
    super(node);
    this.ports = ports;
    this.contentDOM = element('div', { class: 'points' });
    this.dom = element(
      'aside',
      { class: 'blk blk--points', 'data-block': 'keyPoints', 'data-margin': 'key points', role: 'group', 'aria-label': 'Key points' },
      this.contentDOM,
    );
    this.draw();
  }

  protected override isStale(): boolean {
    return true;
  }

  protected draw(): void {
    const title = JSON.stringify(this.ports.label('keyPoints'));
    this.dom.dataset.id = String(this.node.attrs.id);
    if (this.contentDOM.style.getPropertyValue('--house-title') !== title) this.contentDOM.style.setProperty('--house-title', title);
  }
}
