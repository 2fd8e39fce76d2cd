import type { ElementContent } from 'hast';
import type { JsonNode } from '../contract/json';
import { hasText } from '../story/walk';
import type { Block, PublishContext } from './block';
import { hasClass, withChildren } from './hast';
import { el, type Html } from './html';

/** What is its own of a field of the head. */
export interface HeadFieldOptions {
  /** What it is called everywhere, in sentence case. */
  readonly label: string;
  /** Lucide icon in kebab case. */
  readonly icon: string;
  /** Marks of its text, blank separated. */
  readonly marks: string;
  /** Tag that it has in the editor and is published as. One but `p` says by itself what the field is and carries no class. */
  readonly tag: 'p' | 'h1';
  /** Tags that it is read from, where they carry its name as class. */
  readonly readTags: readonly string[];
  /** Words of the house that open the published field, in a `span` of this class; they are no text of the story, and are not read. */
  readonly opening?: { readonly className: string; words(node: JsonNode, ctx: PublishContext): string };
  /** Accessible name; default: the label. */
  readonly spokenName?: string;
}

/** A field of the head as a block: one line of text with a border, always there, not counted, published as `p.<name>` or its own tag where it holds text. */
export function headField(name: string, options: HeadFieldOptions): Block {
  const { label, icon, marks, tag, readTags } = options;
  const isBare = tag !== 'p';
  return {
    name,
    label,
    icon,
    marginLabel: name,
    counted: false,
    nodes: [
      {
        name,
        content: 'text*',
        marks,
        hasId: true,
        field: true,
        isolating: true,
        selectable: false,
        editorTag: tag,
        look: {
          className: `blk blk--${name}`,
          tag: 'section',
          inner: { tag, className: `t-${name}` },
          name: options.spokenName ?? label,
          empty: label,
        },
      },
    ],
    publish: (node, ctx) =>
      hasText(node) ? [el(tag, isBare ? {} : { class: name }, ...opened(options.opening, node, ctx), ...ctx.inline(node))] : [],
    readRank: 20,
    read(element, ctx) {
      if (!readTags.includes(element.tagName) || !(isBare || hasClass(element, name))) return null;
      const { opening } = options;
      const isOwn = (child: ElementContent): boolean =>
        opening === undefined || child.type !== 'element' || !hasClass(child, opening.className);
      const text = withChildren(element, element.children.filter(isOwn));
      return { type: name, attrs: { id: ctx.newId() }, content: ctx.inline(text, marks) };
    },
  };
}

function opened(opening: HeadFieldOptions['opening'], node: JsonNode, ctx: PublishContext): readonly Html[] {
  const words = opening?.words(node, ctx) ?? '';
  return opening === undefined || words === '' ? [] : [el('span', { class: opening.className }, `${words} `)];
}
