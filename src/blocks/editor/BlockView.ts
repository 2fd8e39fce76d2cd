import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';

/** What the views of blocks do alike: keep the node, draw what stands around the text when that is out of date, leave the text and its changes to the editor. */
export abstract class BlockView implements NodeView {
  abstract readonly dom: HTMLElement;
  abstract readonly contentDOM: HTMLElement;
  protected node: Node;

  constructor(node: Node) {
    this.node = node;
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const before = this.node;
    this.node = node;
    if (this.isStale(before)) this.draw();
    return true;
  }

  stopEvent({ target }: Event): boolean {
    return target instanceof Element && this.isControl(target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  /** Draws what stands around the text. */
  protected abstract draw(): void;

  /** Whether what is drawn no longer fits the node, which was `before`. Most updates are keys typed in the text: they change nothing around it. */
  protected isStale(before: Node): boolean {
    return !this.node.sameMarkup(before);
  }

  /** True for what has its events to itself: buttons and fields beside the text. */
  protected isControl(_target: Element): boolean {
    return false;
  }
}
