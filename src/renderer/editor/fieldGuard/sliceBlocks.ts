import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model';

/** What a slice holds, as blocks that may stand in the body. */
export interface SliceBlocks {
  readonly blocks: readonly Node[];
  /** The slice begins inside the text of its first block, so that this text may join the text before it. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Every block is ordinary text that ProseMirror may fit by itself: paragraphs, subheads, lists. */
  readonly plain: boolean;
}

/**
 * Reads any slice (pasted, dropped, cut out across borders) as whole blocks of the body. Fields and half blocks become paragraphs
 * of their text; empty paragraphs fall away; a block that came whole stays whole.
 */
export function sliceBlocks(slice: Slice, schema: Schema): SliceBlocks {
  const reader = new Reader(schema);
  reader.read(slice.content, slice.openStart, slice.openEnd);
  const { blocks, plain } = reader;
  const first = blocks[0];
  const last = blocks.at(-1);
  return {
    blocks,
    plain,
    openStart: first?.isTextblock === true && slice.openStart > 0,
    openEnd: last?.isTextblock === true && slice.openEnd > 0,
  };
}

class Reader {
  readonly blocks: Node[] = [];
  plain = true;
  private readonly schema: Schema;

  constructor(schema: Schema) {
    this.schema = schema;
  }

  read(content: Fragment, openStart: number, openEnd: number): void {
    let loose: Node[] = [];
    const flush = () => {
      if (loose.length > 0) this.text(Fragment.from(loose));
      loose = [];
    };
    content.forEach((node, _offset, index) => {
      if (node.isInline) {
        loose.push(node);
        return;
      }
      flush();
      const start = index === 0 ? Math.max(openStart, 0) : 0;
      const end = index === content.childCount - 1 ? Math.max(openEnd, 0) : 0;
      this.block(node, start, end);
    });
    flush();
  }

  private block(node: Node, openStart: number, openEnd: number): void {
    const group = node.type.isInGroup('block');
    if (node.isTextblock) {
      if (!group) this.plain = false;
      if (node.content.size > 0) this.push(group ? node : this.paragraph(node.content));
      return;
    }
    const whole = group && openStart === 0 && openEnd === 0;
    if (whole || isList(node)) {
      const filled = this.filled(node);
      if (filled !== null) {
        if (!isList(node)) this.plain = false;
        this.push(filled);
        return;
      }
    }
    this.plain = false;
    this.read(node.content, openStart - 1, openEnd - 1);
  }

  private text(content: Fragment): void {
    this.push(this.paragraph(content));
  }

  private push(node: Node | null): void {
    if (node !== null) this.blocks.push(node);
  }

  private paragraph(content: Fragment): Node | null {
    const type = this.schema.nodes.paragraph;
    if (type === undefined) return null;
    return type.create(null, cleaned(content, type.markSet));
  }

  /** The node with the parts that it must have and lost at the slice's edge; null where it cannot be mended. */
  private filled(node: Node): Node | null {
    const whole = node.type.createAndFill(node.attrs, node.content, node.marks);
    if (whole === null) return null;
    try {
      whole.check();
      return whole;
    } catch {
      return null;
    }
  }
}

function isList(node: Node): boolean {
  return node.type.contentMatch.defaultType?.name === 'listItem';
}

/** Inline content with the marks that may stand there only; null = all may. */
export function cleaned(content: Fragment, allowed: readonly { readonly name: string }[] | null | undefined): Fragment {
  if (allowed === null || allowed === undefined) return content;
  const nodes: Node[] = [];
  content.forEach((node) => {
    nodes.push(node.mark(node.marks.filter((mark) => allowed.some((type) => type.name === mark.type.name))));
  });
  return Fragment.from(nodes);
}

/** A block whose lines keep only the marks that may stand in them. */
export function withAllowedMarks(node: Node): Node {
  if (node.isTextblock) return node.copy(cleaned(node.content, node.type.markSet));
  const parts: Node[] = [];
  node.forEach((part) => parts.push(withAllowedMarks(part)));
  return node.copy(Fragment.from(parts));
}
