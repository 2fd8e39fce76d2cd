import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { DeclaredBlock, DeclaredField } from '../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../contract/json';
import { randomId } from '../../story/ids';
import { BlockView } from '../editor/BlockView';
import type { EditorPorts } from '../editor/editorPorts';
import { canvasButton, element, INTERFACE } from '../editor/element';
import { setAttr } from '../editor/setAttr';
import { declaredValueView } from './DeclaredValueView';
import { declarationOf, isTextField, valuesIn } from './declaredFields';
import { textField } from './makeDeclared';

/** A block of the house on the canvas, in plain DOM: its name, its fields of text, and native controls for its values. Without its house it stands under its own names. */
export class DeclaredView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly name = element('div', { class: 'declared__name', contenteditable: 'false' });
  private readonly rows = element('div', { class: 'declared__values', contenteditable: 'false' });
  private readonly ports: EditorPorts;
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private readonly stop: () => void;
  private drawn = '';

  constructor(node: Node, ports: EditorPorts, view: EditorView, getPos: () => number | undefined) {
    super(node);
    this.ports = ports;
    this.view = view;
    this.getPos = getPos;
    this.contentDOM = element('div', { class: 'declared__fields' });
    const box = element('div', { class: 'declared' }, this.name, this.contentDOM, this.rows);
    this.dom = element('div', { class: 'blk blk--declared', 'data-block': 'declared', role: 'group' }, box);
    this.stop = ports.onDeclarations(() => this.draw());
    this.draw();
  }

  destroy(): void {
    this.stop();
  }

  protected override isStale(before: Node): boolean {
    return super.isStale(before) || this.node.childCount !== before.childCount;
  }

  protected override isControl(target: Element): boolean {
    return this.rows.contains(target);
  }

  protected draw(): void {
    const block = String(this.node.attrs.block);
    const declaration = declarationOf(this.ports.declarations(), block);
    const label = declaration?.label ?? (block === '' ? 'House block' : block);
    this.dom.dataset.id = String(this.node.attrs.id);
    this.dom.dataset.margin = 'house block';
    this.dom.dataset.declared = declaration === null ? 'unknown' : 'known';
    this.dom.setAttribute('aria-label', declaration === null ? `${label}, not a block of this house` : label);
    const note = element('span', { class: 'declared__note', ...INTERFACE }, 'not in this house; its text is kept');
    this.name.replaceChildren(element('span', { dir: 'auto' }, label), ...(declaration === null ? [note] : []));
    const state = JSON.stringify([this.node.attrs.values, this.textNames(), declaration]);
    if (state === this.drawn) return;
    this.drawn = state;
    this.rows.replaceChildren(...this.missing(declaration), ...this.values(declaration));
  }

  private textNames(): readonly string[] {
    const names: string[] = [];
    this.node.forEach((part) => names.push(String(part.attrs.name)));
    return names;
  }

  /** A field that the house has added since: a button puts it in its place. */
  private missing(declaration: DeclaredBlock | null): readonly HTMLElement[] {
    const names = this.textNames();
    const absent = (declaration?.fields ?? []).filter((field) => isTextField(field) && !names.includes(field.name));
    return absent.map((field) => canvasButton('btn btn--text btn--small', `Add “${field.label}”`, () => this.addField(field, declaration)));
  }

  private values(declaration: DeclaredBlock | null): readonly HTMLElement[] {
    const held = valuesIn({ type: 'declared', attrs: { values: this.node.attrs.values as JsonValue } });
    const fields = (declaration?.fields ?? []).filter((field) => !isTextField(field));
    const rest = [...held].filter(([name]) => !fields.some((field) => field.name === name));
    return [
      ...fields.map((field) => declaredValueView(field, held.get(field.name), (value) => this.commit(field.name, value))),
      ...rest.map(([name, value]) => this.strayValue(name, value)),
    ];
  }

  /** A value that the house's block does not take: it can be read, and taken out. */
  private strayValue(name: string, value: string | number | true): HTMLElement {
    const words = element('span', { class: 'declared__stray', dir: 'auto' }, `${name}: ${value === true ? 'yes' : String(value)}`);
    const remove = canvasButton('btn btn--text btn--small', 'Remove', () => this.commit(name, ''));
    remove.setAttribute('aria-label', `Remove ${name}`);
    return element('div', { class: 'declared__value' }, words, remove);
  }

  private commit(name: string, value: string | number | boolean): void {
    const before = this.node.attrs.values as { readonly [name: string]: JsonValue };
    const { [name]: _, ...others } = before;
    const values = value === '' || value === false ? others : { ...others, [name]: value };
    if (JSON.stringify(values) === JSON.stringify(before)) return;
    setAttr(this.view, this.getPos, 'values', values);
  }

  private addField(field: DeclaredField, declaration: DeclaredBlock | null): void {
    const pos = this.getPos();
    if (pos === undefined || !this.view.editable) return;
    const order = (declaration?.fields ?? []).map((one) => one.name);
    const before = order.slice(0, order.indexOf(field.name));
    let at = pos + 1;
    this.node.forEach((part, offset) => {
      if (before.includes(String(part.attrs.name))) at = pos + 1 + offset + part.nodeSize;
    });
    const { state } = this.view;
    const made: JsonNode = textField(field.name, field.kind === 'line', randomId);
    const tr = closeHistory(state.tr).setMeta('fieldGuard', true).insert(at, state.schema.nodeFromJSON(made));
    this.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
    this.view.focus();
  }
}
