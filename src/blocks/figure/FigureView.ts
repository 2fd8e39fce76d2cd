import type { Node } from '@tiptap/pm/model';
import { BlockView } from '../editor/BlockView';
import type { EditorPorts } from '../editor/editorPorts';
import { canvasButton, element, INTERFACE } from '../editor/element';

interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So far from the window a picture is fetched. */
const NEAR = '1200px';

/**
 * A figure on the canvas, in plain DOM: the picture (or the crossed box of a missing one), caption and credit as text, the alt text
 * as a row that opens the details. The picture is fetched when the figure comes near the window and let go when it leaves the story.
 */
export class FigureView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly box = element('div', { class: 'pic__box', contenteditable: 'false' });
  private readonly alt = element('div', { class: 'pic__row pic__alt', contenteditable: 'false' });
  private readonly ports: EditorPorts;
  private readonly near: IntersectionObserver;
  private readonly forget: () => void;
  private isNear = false;
  private shown = '';
  private loading: Promise<void> = Promise.resolve();
  private url = '';

  constructor(node: Node, ports: EditorPorts) {
    super(node);
    this.ports = ports;
    this.contentDOM = element('div', { class: 'pic__fields' });
    const text = element('div', { class: 'pic__text' }, this.contentDOM, this.alt);
    this.dom = element(
      'figure',
      { class: 'blk blk--figure pic', 'data-block': 'figure', 'data-margin': 'picture', role: 'group' },
      this.box,
      text,
    );
    // The sheet is in a scroller of its own, to which only `scrollMargin` reaches out (Chromium 120 and later; before, a picture comes once it is seen).
    this.near = new IntersectionObserver((entries) => this.seen(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: NEAR,
      scrollMargin: NEAR,
    });
    this.near.observe(this.dom);
    this.forget = ports.onFarPicture(() => this.fetch());
    this.draw();
  }

  destroy(): void {
    this.near.disconnect();
    this.forget();
    this.release();
  }

  protected override isControl(target: Element): boolean {
    return target.closest('button') !== null;
  }

  protected draw(): void {
    const { attrs } = this.node;
    this.dom.dataset.id = String(attrs.id);
    this.dom.dataset.width = String(attrs.width);
    this.dom.classList.toggle('pic--missing', attrs.picture === '');
    this.dom.setAttribute('aria-label', attrs.picture === '' ? 'Picture, missing' : 'Picture');
    this.contentDOM.style.setProperty('--credit-label', JSON.stringify(creditLabel(String(attrs.creditKind))));
    this.drawAlt();
    if (attrs.picture === '') this.drawMissing();
    else this.drawPicture();
  }

  private drawAlt(): void {
    const { alt, decorative } = this.node.attrs;
    const words = decorative ? 'Decorative, hidden from readers' : alt === '' ? 'Say what the picture shows' : String(alt);
    const open = canvasButton(`pic__open${alt === '' && !decorative ? ' hint' : ''}`, words, (button) => this.details(button));
    if (alt !== '' && !decorative) {
      // The words are the story's own.
      open.removeAttribute('lang');
      open.dir = 'auto';
    }
    open.setAttribute('aria-label', `Alt text: ${words}`);
    this.alt.replaceChildren(element('span', { class: 'k', 'aria-hidden': 'true', ...INTERFACE }, 'Alt text'), open);
  }

  private drawMissing(): void {
    this.release();
    this.shown = '';
    const choose = canvasButton('btn btn--line', 'Choose picture…', () => this.ports.choosePicture(String(this.node.attrs.id)));
    const said = element('p', { class: 'small muted' }, 'Drop a file here, or choose one. Caption and credit stay.');
    const ask = element(
      'div',
      { class: 'pic__ask', ...INTERFACE },
      element('b', {}, 'Picture missing'),
      said,
      element('div', { class: 'acts' }, choose),
    );
    this.box.replaceChildren(ask);
    this.box.removeAttribute('style');
  }

  private drawPicture(): void {
    const { attrs } = this.node;
    const crop = attrs.crop as Crop | null;
    const [width, height] = [Number(attrs.pictureWidth) || 3, Number(attrs.pictureHeight) || 2];
    this.box.style.aspectRatio = crop === null ? `${width} / ${height}` : `${width * crop.width} / ${height * crop.height}`;
    const image = this.box.querySelector('img') ?? element('img', { draggable: 'false' });
    image.alt = String(attrs.alt);
    this.place(image, crop);
    if (image.parentElement !== this.box) {
      const edit = canvasButton('btn btn--line btn--small pic__tools', 'Picture…', (button) => this.details(button));
      this.box.replaceChildren(image, edit);
    }
    if (this.isNear) this.load();
  }

  private place(image: HTMLImageElement, crop: Crop | null): void {
    const part = crop ?? { x: 0, y: 0, width: 1, height: 1 };
    image.style.inlineSize = `${100 / part.width}%`;
    image.style.marginInlineStart = `${(-100 * part.x) / part.width}%`;
    image.style.transform = `translateY(${-100 * part.y}%)`;
  }

  private seen(isNear: boolean): void {
    this.isNear = isNear;
    if (isNear) this.load();
  }

  private load(): void {
    const picture = String(this.node.attrs.picture);
    if (picture === '' || this.shown === picture) return;
    this.shown = picture;
    this.loading = this.show(picture);
  }

  /** The picture is wanted wherever the window is. Waits until it can be drawn; true where it was not there before. */
  private async fetch(): Promise<boolean> {
    const image = (): HTMLImageElement | null => this.box.querySelector('img');
    if (image()?.complete === true && this.url !== '') return false;
    this.load();
    await this.loading;
    await image()
      ?.decode()
      .catch(() => {});
    return this.url !== '';
  }

  private async show(picture: string): Promise<void> {
    const wanted = Math.ceil((this.dom.clientWidth || 700) * (globalThis.devicePixelRatio || 1));
    const url = await this.ports.pictureUrl(picture, wanted);
    if (this.shown !== picture) {
      if (url !== null) this.ports.releaseUrl(url);
      return;
    }
    this.release();
    const image = this.box.querySelector('img');
    if (url === null || image === null) {
      this.box.classList.add('pic__box--lost');
      return;
    }
    this.box.classList.remove('pic__box--lost');
    this.url = url;
    image.src = url;
  }

  private release(): void {
    if (this.url !== '') this.ports.releaseUrl(this.url);
    this.url = '';
  }

  private details(anchor: HTMLElement): void {
    this.ports.openDetails(String(this.node.attrs.id), anchor);
  }
}

/** `Photo credit`; a kind in another script stands alone, because the interface's word would not fit behind it. */
function creditLabel(kind: string): string {
  if (kind === '') return 'Credit';
  return /^[\p{Script=Latin}\s-]+$/u.test(kind) ? `${kind} credit` : kind;
}
