import type { HtmlElement } from '../../blocks/html';

/**
 * Markup as it leaves, in the place of a tree: inline content, of which most of a story is, is written as soon as it is published. It has
 * no tag, is on no list, and nothing looks into it. Only the writer makes it; htmlToString takes it as it is.
 */
export class WrittenHtml implements HtmlElement {
  readonly tag = '';
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}
