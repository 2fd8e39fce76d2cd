import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { JsonValue } from '../../contract/json';
import { BlockView } from '../editor/BlockView';
import { element } from '../editor/element';
import { momentControl } from '../editor/momentControl';
import { setAttr } from '../editor/setAttr';

/** A live entry on the canvas, in plain DOM: its time as a row that can be set, then its title and blocks. */
export class LiveEntryView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private readonly time = momentControl('Time of the entry', (value) => this.commit(value));

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    super(node);
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

  protected override isControl(target: Element): boolean {
    return this.time.dom.contains(target);
  }

  protected draw(): void {
    this.dom.dataset.id = String(this.node.attrs.id);
    this.dom.dataset.moment = this.node.attrs.at === null ? 'none' : 'set';
    this.time.draw(this.node.attrs.at as JsonValue);
  }

  private commit(at: JsonValue): void {
    setAttr(this.view, this.getPos, 'at', at);
  }
}
