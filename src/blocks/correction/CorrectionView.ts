import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { JsonValue } from '../../contract/json';
import { BlockView } from '../editor/BlockView';
import { element, INTERFACE } from '../editor/element';
import { momentControl } from '../editor/momentControl';
import { setAttr } from '../editor/setAttr';
import { KINDS, kindOf } from './kinds';

/** A correction on the canvas, in plain DOM: its kind and its instant as a row that can be set, then its words. */
export class CorrectionView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private readonly kind: HTMLSelectElement;
  private readonly time = momentControl('Time of the correction', (at) => this.commit('at', at));
  private readonly row: HTMLElement;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    super(node);
    this.view = view;
    this.getPos = getPos;
    const options = KINDS.map(({ kind, label }) => element('option', { value: kind }, label));
    this.kind = element('select', { class: 'corr__kind', 'aria-label': 'Kind', ...INTERFACE }, ...options);
    this.kind.addEventListener('change', () => this.commit('kind', this.kind.value));
    this.row = element('div', { class: 'corr__row', contenteditable: 'false' }, this.kind, this.time.dom);
    this.contentDOM = element('div', { class: 'corr__text' });
    this.dom = element(
      'aside',
      { class: 'blk blk--correction', 'data-block': 'correction', 'data-margin': 'correction', role: 'group' },
      element('div', { class: 'corr' }, this.row, this.contentDOM),
    );
    this.draw();
  }

  protected override isControl(target: Element): boolean {
    return this.row.contains(target);
  }

  protected draw(): void {
    const { kind, label } = kindOf(this.node.attrs.kind);
    this.dom.dataset.id = String(this.node.attrs.id);
    this.dom.dataset.moment = this.node.attrs.at === null ? 'none' : 'set';
    this.dom.setAttribute('aria-label', label);
    this.kind.value = kind;
    this.time.draw(this.node.attrs.at as JsonValue);
  }

  private commit(name: 'kind' | 'at', value: JsonValue): void {
    setAttr(this.view, this.getPos, name, value);
  }
}
