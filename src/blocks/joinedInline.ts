import type { Element, ElementContent } from 'hast';
import type { JsonNode } from '../contract/json';
import type { ReadContext } from './block';

const BLOCK =
  /^(p|div|li|ul|ol|dl|dt|dd|h[1-6]|section|article|main|aside|header|footer|blockquote|pre|address|figure|figcaption|table|caption|thead|tbody|tfoot|tr|td|th|hr)$/;

/** The inline content of an element that may hold paragraphs, for a place that takes one line: what stood in blocks of its own is parted by a blank. */
export function joinedInline(element: Element, ctx: ReadContext, marks: string): readonly JsonNode[] {
  if (!holdsBlocks(element)) return ctx.inline(element, marks);
  const lines: (readonly JsonNode[])[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    if (loose.length > 0) lines.push(ctx.inline({ ...element, tagName: 'p', children: loose }, marks));
    loose = [];
  };
  for (const child of element.children) {
    if (child.type !== 'element' || !(BLOCK.test(child.tagName) || holdsBlocks(child))) loose.push(child);
    else {
      flush();
      lines.push(joinedInline(child, ctx, marks));
    }
  }
  flush();
  const said = lines.filter((line) => line.some((piece) => /\S/.test(piece.text ?? '')));
  return said.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', text: ' ' }, ...line]));
}

function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (BLOCK.test(child.tagName) || holdsBlocks(child)));
}
