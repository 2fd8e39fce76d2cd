import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { BlockView } from '../editor/BlockView';
import { canvasButton, element, INTERFACE } from '../editor/element';

/** A gallery on the canvas, in plain DOM: its figures as they are, the caption of all, and a row that adds a place for a picture or changes how they stand. */
export class GalleryView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM = element('div', { class: 'gal__pictures' });
  private readonly layout = canvasButton('btn btn--text btn--small', '', () => this.turn());
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    super(node);
    this.view = view;
    this.getPos = getPos;
    const add = canvasButton('btn btn--text btn--small', 'Add picture', () => this.add());
    const acts = element('div', { class: 'gal__acts', contenteditable: 'false', ...INTERFACE }, add, this.layout);
    this.dom = element('figure', { class: 'blk blk--gallery', 'data-block': 'gallery', role: 'group' }, this.contentDOM, acts);
    this.dom.dataset.margin = 'gallery';
    this.draw();
  }

  protected override isStale(): boolean {
    return true;
  }

  protected override isControl(target: Element): boolean {
    return target.closest('.gal__acts button') !== null;
  }

  protected draw(): void {
    const count = this.node.childCount - 1;
    const strip = this.node.attrs.layout === 'strip';
    this.dom.dataset.id = String(this.node.attrs.id);
    this.dom.dataset.layout = String(this.node.attrs.layout);
    this.dom.style.setProperty('--pictures', String(Math.min(count, 4)));
    this.dom.setAttribute('aria-label', count === 1 ? 'Gallery, 1 picture' : `Gallery, ${count} pictures`);
    const words = strip ? 'Two abreast' : 'In one row';
    if (this.layout.textContent !== words) this.layout.textContent = words;
  }

  /** A place for a picture behind the last one, the caret in its caption. */
  private add(): void {
    const pos = this.getPos();
    const { state } = this.view;
    const figure = state.schema.nodes.figure?.createAndFill();
    if (pos === undefined || figure === null || figure === undefined) return;
    const end = pos + this.node.nodeSize - 1 - (this.node.lastChild?.nodeSize ?? 0);
    const tr = state.tr.insert(end, figure);
    this.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end + 1), 1)).scrollIntoView());
    this.view.focus();
  }

  private turn(): void {
    const pos = this.getPos();
    if (pos === undefined) return;
    const layout = this.node.attrs.layout === 'strip' ? 'grid' : 'strip';
    this.view.dispatch(this.view.state.tr.setNodeAttribute(pos, 'layout', layout));
  }
}
