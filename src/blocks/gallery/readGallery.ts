import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import { hasText } from '../../story/walk';
import type { ReadContext } from '../block';
import { hasClass, property, withChildren } from '../hast';
import { FIELD_MARKS } from '../textMarks';

/** What CMSs call a gallery, beside our own `gallery`: WordPress, Ghost, Drupal and the markup of older WordPress. */
const GALLERIES = /(?:^|[\s_-])gallery(?:$|[\s_-])/;
const INSIDE = /(?:^|\s)(?:gallery-item|gallery-icon|gallery-caption|blocks-gallery-item|kg-gallery-(?:row|image))(?:$|\s)/;

/** A gallery out of `figure.gallery` and what CMSs write for one. Null where more than pictures and one caption stand in it, so that the reader takes it apart in its order. */
export function readGallery(element: Element, ctx: ReadContext): JsonNode | null {
  const names = property(element, 'className');
  if (!['figure', 'div', 'section'].includes(element.tagName) || !GALLERIES.test(names) || INSIDE.test(names)) return null;
  const caption = element.children.find((child): child is Element => child.type === 'element' && child.tagName === 'figcaption') ?? null;
  const rest = withChildren(
    element,
    element.children.filter((child) => child !== caption),
  );
  // The wrappers inside are named like galleries too.
  const blocks = ctx.blocks(rest).flatMap((block) => (block.type === 'gallery' ? (block.content ?? []).filter(isSaid) : [block]));
  const figures = blocks.filter((block) => block.type === 'figure');
  // Our own gallery whose pictures were all left out of the export still has its words.
  const ours = element.tagName === 'figure' && hasClass(element, 'gallery') && caption !== null && blocks.length === 0;
  if (figures.length < blocks.length || (figures.length === 0 && !ours)) return null;
  return {
    type: 'gallery',
    attrs: { id: ctx.newId(), layout: hasClass(element, 'strip') ? 'strip' : 'grid' },
    content: [
      ...(figures.length > 0
        ? figures
        : [{ type: 'figure', attrs: { id: ctx.newId() }, content: [{ type: 'caption' }, { type: 'credit' }] }]),
      { type: 'galleryCaption', content: caption === null ? [] : ctx.inline(caption, FIELD_MARKS) },
    ],
  };
}

function isSaid(part: JsonNode): boolean {
  return part.type !== 'galleryCaption' || hasText(part);
}
