import type { JsonNode } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { hasText } from '../../story/walk';
import { choiceAttr } from '../attributes';
import type { Block } from '../block';
import { el, type Html } from '../html';
import { FIELD_MARKS } from '../textMarks';
import { readGallery } from './readGallery';

/** How the pictures of a gallery stand: two abreast, or all in one row (below each other on a phone). */
export const GALLERY_LAYOUTS = ['grid', 'strip'] as const;

/** Pictures that belong together, each with its own caption and credit, and one caption for all. Published as `figure.gallery > figure… + figcaption`. */
export const gallery: Block = {
  name: 'gallery',
  label: 'Gallery',
  icon: 'images',
  marginLabel: 'gallery',
  counted: false,
  nodes: [
    {
      name: 'gallery',
      content: 'figure+ galleryCaption',
      group: 'block',
      hasId: true,
      isolating: true,
      draggable: true,
      attrs: { layout: choiceAttr(GALLERY_LAYOUTS) },
      editorTag: 'figure',
      look: { className: 'blk blk--gallery', name: 'Gallery' },
    },
    {
      name: 'galleryCaption',
      label: 'gallery caption',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'gal__caption', tag: 'p', empty: 'Caption of all the pictures' },
    },
  ],
  insert: {
    group: 'media',
    keywords: ['pictures', 'images', 'photos', 'slideshow', 'चित्र', 'गैलरी', 'معرض صور', 'صور', 'ചിത്രശാല'],
    hint: 'Several pictures under one caption.',
    make: (newId) => ({
      type: 'gallery',
      attrs: { id: newId(), layout: 'grid' },
      content: [emptyFigure(newId), emptyFigure(newId), { type: 'galleryCaption' }],
    }),
  },
  state(node) {
    const missing = figuresOf(node).filter((figure) => !figure.attrs?.picture).length;
    return missing === 0 ? null : { word: `${missing} missing`, icon: 'image-off' };
  },
  text(node, indent, ctx) {
    const caption = captionOf(node);
    const count = figuresOf(node).length;
    const head = `${indent}[gallery, ${count === 1 ? '1 picture' : `${count} pictures`}] `;
    const first = caption !== undefined && hasText(caption) ? ctx.wrap(caption, head) : head.trimEnd();
    return [first, ctx.blocks(figuresOf(node), `${indent}  `)].filter((line) => line !== '').join('\n');
  },
  carried(node, newId) {
    const caption = captionOf(node) ?? { type: 'galleryCaption' };
    const figures = figuresOf(node);
    if (figures.length === 0 && !hasText(caption)) return null;
    return { ...node, content: [...(figures.length === 0 ? [emptyFigure(newId)] : figures), caption] };
  },
  publish(node, ctx) {
    const figures = ctx.blocks(figuresOf(node));
    const caption = captionOf(node);
    const said: readonly Html[] = caption !== undefined && hasText(caption) ? [el('figcaption', {}, ...ctx.inline(caption))] : [];
    if (figures.length === 0 && said.length === 0) return [];
    return [el('figure', { class: node.attrs?.layout === 'strip' ? 'gallery strip' : 'gallery' }, ...figures, ...said)];
  },
  readRank: 15,
  read: readGallery,
  advice(node) {
    if (figuresOf(node).length > 1) return [];
    return [
      {
        level: 'warn',
        rule: 'gallery.one-picture',
        message: 'A gallery has only one picture. It reads better as a picture of its own.',
        where: { block: String(node.attrs?.id ?? '') },
      },
    ];
  },
};

function figuresOf(node: JsonNode): readonly JsonNode[] {
  return (node.content ?? []).filter((part) => part.type === 'figure');
}

function captionOf(node: JsonNode): JsonNode | undefined {
  return node.content?.find((part) => part.type === 'galleryCaption');
}

function emptyFigure(newId: IdSource): JsonNode {
  return { type: 'figure', attrs: { id: newId() }, content: [{ type: 'caption' }, { type: 'credit' }] };
}
