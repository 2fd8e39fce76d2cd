import type { JsonNode } from '../../contract/json';
import type { IdSource } from '../../story/ids';

export type Figure = { readonly type: 'figure'; readonly id: string; alt: string; caption: string; credit: string; creditKind: string };
export type Related = { readonly type: 'alsoRead'; readonly id: string; label: string; title: string; url: string };
export type List = {
  readonly type: 'bulletList' | 'orderedList';
  readonly id: string;
  readonly items: { readonly id: string; readonly text: string }[];
};
export type Correction = { readonly type: 'correction'; readonly id: string; readonly text: string; readonly kind: string };
export type Quote = { readonly type: 'quote'; readonly id: string; readonly texts: string[]; speaker: string };
export type Text = { readonly type: 'paragraph' | 'heading'; readonly id: string; readonly text: string; readonly level: number };
export type Notes = { readonly type: 'footnotes'; readonly id: string; readonly notes: { readonly ref: string; readonly text: string }[] };
export type Divider = { readonly type: 'divider'; readonly id: string };

export type Block = Figure | Related | List | Correction | Quote | Text | Notes | Divider;

/** A block of the draft as the story holds it. */
export function draftNode(block: Block, newId: IdSource): JsonNode {
  switch (block.type) {
    case 'figure': {
      const attrs = {
        id: block.id,
        picture: '',
        pictureWidth: 0,
        pictureHeight: 0,
        alt: block.alt,
        decorative: false,
        width: 'column',
        creditKind: block.creditKind,
        crop: null,
      };
      return {
        type: 'figure',
        attrs,
        content: [
          { type: 'caption', ...content(textNodes(block.caption)) },
          { type: 'credit', ...content(textNodes(block.credit)) },
        ],
      };
    }
    case 'alsoRead':
      return {
        type: 'alsoRead',
        attrs: { id: block.id, label: block.label },
        content: [{ type: 'alsoReadItem', attrs: { url: block.url, story: '' }, ...content(textNodes(block.title)) }],
      };
    case 'quote':
      return {
        type: 'quote',
        attrs: { id: block.id },
        content: [
          ...block.texts.map((text) => ({ type: 'paragraph', attrs: { id: newId() }, ...content(textNodes(text)) })),
          { type: 'attribution', ...content(textNodes(block.speaker)) },
        ],
      };
    case 'bulletList':
    case 'orderedList':
      return {
        type: block.type,
        attrs: block.type === 'orderedList' ? { id: block.id, start: 1 } : { id: block.id },
        content: block.items.map(({ id, text }) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', attrs: { id }, ...content(textNodes(text)) }],
        })),
      };
    case 'correction':
      return {
        type: 'correction',
        attrs: { id: block.id, kind: block.kind, at: null },
        content: [{ type: 'paragraph', attrs: { id: newId() }, ...content(textNodes(block.text)) }],
      };
    case 'footnotes':
      return {
        type: 'footnotes',
        attrs: { id: block.id },
        content: block.notes.map(({ ref, text }) => ({ type: 'footnote', attrs: { ref }, ...content(textNodes(text)) })),
      };
    case 'divider':
      return { type: 'divider', attrs: { id: block.id } };
    case 'heading':
      return { type: 'heading', attrs: { id: block.id, level: block.level }, ...content(textNodes(block.text)) };
    case 'paragraph':
      return { type: 'paragraph', attrs: { id: block.id }, ...content(textNodes(block.text)) };
  }
}

/** A text as content; none where it is empty. */
export function textNodes(text: string): readonly JsonNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** Content as a property of a node, absent where there is none. */
export function content(nodes: readonly JsonNode[]): { readonly content?: readonly JsonNode[] } {
  return nodes.length === 0 ? {} : { content: nodes };
}
