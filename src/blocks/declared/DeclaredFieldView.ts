import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { DeclaredField } from '../../contract/houseFile';
import { BlockView } from '../editor/BlockView';
import type { EditorPorts } from '../editor/editorPorts';
import { element } from '../editor/element';
import { declarationOf } from './declaredFields';

/** A field of text of a house's block: its label above it, and what an empty one says. A field that the house no longer has keeps its name and says so. */
export class DeclaredFieldView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly label = element('div', { class: 'declared__label', contenteditable: 'false' });
  private readonly ports: EditorPorts;
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private readonly stop: () => void;

  constructor(node: Node, ports: EditorPorts, view: EditorView, getPos: () => number | undefined) {
    super(node);
    this.ports = ports;
    this.view = view;
    this.getPos = getPos;
    const { name } = node.type;
    const isLine = name === 'declaredLine';
    // The field is what is typed, as everywhere: its label is none of its words.
    const role = { [isLine ? 'data-field' : 'data-part']: name };
    this.contentDOM = element('div', { class: isLine ? 'declared__line' : 'declared__text', ...role });
    this.dom = element('div', { class: 'declared__field' }, this.label, this.contentDOM);
    this.stop = ports.onDeclarations(() => this.draw());
    this.draw();
  }

  destroy(): void {
    this.stop();
  }

  protected draw(): void {
    const name = String(this.node.attrs.name);
    const { isKnown, field } = this.declaration(name);
    const label = field?.label ?? (name === '' ? 'Text' : name);
    const empty = field?.empty ?? label;
    this.label.textContent = isKnown && field === undefined ? `${label} (no longer in the house’s block)` : label;
    this.label.dir = 'auto';
    if (name !== '') this.dom.dataset.name = name;
    this.dom.dataset.required = String(field?.required === true);
    this.contentDOM.setAttribute('aria-label', label);
    this.contentDOM.setAttribute('role', 'group');
    if (this.node.type.name === 'declaredLine') this.contentDOM.dataset.empty = empty;
    else this.contentDOM.style.setProperty('--declared-empty', JSON.stringify(empty));
  }

  private declaration(name: string): { readonly isKnown: boolean; readonly field: DeclaredField | undefined } {
    const pos = this.getPos();
    const { doc } = this.view.state;
    if (pos === undefined || pos > doc.content.size) return { isKnown: false, field: undefined };
    const found = declarationOf(this.ports.declarations(), doc.resolve(pos).parent.attrs.block as string | undefined);
    return { isKnown: found !== null, field: found?.fields.find((one) => one.name === name) };
  }
}
