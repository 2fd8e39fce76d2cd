import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { safeAddress } from '../../story/address';
import { BlockView } from '../editor/BlockView';
import { canvasButton, element, INTERFACE } from '../editor/element';
import { type EmbedFacts, embedOf } from './embedOf';

const KINDS: { readonly [kind in EmbedFacts['kind']]: string } = {
  post: 'Post',
  video: 'Video',
  audio: 'Audio',
  map: 'Map',
  chart: 'Chart',
  page: 'Page',
};

/** An embed on the canvas, in plain DOM: a quiet card made of the address alone, the words for readers below it. Nothing is fetched. */
export class EmbedView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM = element('div', { class: 'emb__words' });
  private readonly head = element('div', { class: 'emb__head', contenteditable: 'false', ...INTERFACE });
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private isDrawing = false;
  private asking = false;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    super(node);
    this.view = view;
    this.getPos = getPos;
    const card = element('div', { class: 'emb' }, this.head, this.contentDOM);
    this.dom = element('figure', { class: 'blk blk--embed', 'data-block': 'embed', 'data-margin': 'embed', role: 'group' }, card);
    this.draw();
  }

  protected override isControl(target: Element): boolean {
    return this.head.contains(target);
  }

  protected draw(): void {
    const facts = embedOf(this.node.attrs.url);
    this.dom.dataset.id = String(this.node.attrs.id);
    this.dom.setAttribute('aria-label', facts === null ? 'Embed, no address yet' : `Embed: ${KINDS[facts.kind]}, ${facts.provider}`);
    this.isDrawing = true;
    if (facts === null || this.asking) this.head.replaceChildren(this.form());
    else this.head.replaceChildren(...this.card(facts));
    this.isDrawing = false;
  }

  private card(facts: EmbedFacts): HTMLElement[] {
    const title = element('p', { class: 'emb__title' }, element('b', {}, facts.provider), ` ${KINDS[facts.kind]}`);
    if (facts.author !== '') title.append(element('bdi', { class: 'emb__author' }, facts.author));
    const change = canvasButton('btn btn--text btn--small', 'Change…', () => this.ask());
    change.setAttribute('aria-label', 'Change the address of the embed');
    const address = element('p', { class: 'emb__to' }, element('span', { class: 'emb__address' }, facts.shown), change);
    return [title, address];
  }

  private ask(): void {
    this.asking = true;
    this.draw();
    const input = this.head.querySelector('input');
    input?.focus();
    input?.select();
  }

  /** One line for the address. Enter takes it, Escape leaves it as it was; leaving the line takes a good one. */
  private form(): HTMLElement {
    const input = element('input', {
      class: 'emb__input',
      type: 'url',
      inputmode: 'url',
      spellcheck: 'false',
      placeholder: 'https://',
      'aria-label': 'Address of the post, film or map',
    });
    input.value = String(this.node.attrs.url);
    const wrong = element('p', { class: 'emb__wrong', role: 'alert' });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      if (event.key === 'Escape' || this.take(input.value, wrong)) this.done();
    });
    input.addEventListener('blur', () => {
      // Taken away while it had the focus: nobody left it.
      if (this.isDrawing) return;
      if (this.asking && input.value.trim() === String(this.node.attrs.url)) this.close();
      else if (input.value.trim() !== '') this.take(input.value, wrong);
    });
    return element('div', { class: 'emb__form' }, input, wrong);
  }

  /** Puts the address in the story; says what is wrong with it and gives false where it cannot stand there. */
  private take(written: string, wrong: HTMLElement): boolean {
    const bare = written.trim();
    const address = bare === '' ? '' : safeAddress(/^[a-z][a-z0-9+.-]*:/i.test(bare) ? bare : `https://${bare}`);
    if (address === null || (address !== '' && embedOf(address) === null)) {
      wrong.textContent = 'That is no web address. It begins with https:// and names a host.';
      return false;
    }
    const pos = this.getPos();
    this.asking = false;
    if (pos !== undefined && address !== this.node.attrs.url) this.view.dispatch(this.view.state.tr.setNodeAttribute(pos, 'url', address));
    else this.draw();
    return true;
  }

  private done(): void {
    this.close();
    this.view.focus();
  }

  private close(): void {
    this.asking = false;
    this.draw();
  }
}
