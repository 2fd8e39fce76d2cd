import type { MarkSpec } from '../block';
import { claimAnchor, noteAnchor, placeAnchor } from '../footnotes/noteAnchors';
import { noteNumber } from '../footnotes/noteNumbers';
import { refAttr } from '../footnotes/refAttr';
import { hasClass, property } from '../hast';
import { el } from '../html';

/**
 * The words that a note belongs to; `ref` is that of the `footnote` in the block `footnotes`. The outermost mark of all, so that
 * a link or emphasis inside never parts its words and never holds its number. Published as `span.noted`, the number after it.
 */
export const note: MarkSpec = {
  name: 'note',
  rank: 5,
  attrs: { ref: refAttr },
  inclusive: false,
  editorTag: 'span',
  publish(attrs, ctx) {
    const ref = String(attrs.ref ?? '');
    if (refAttr.problem(ref) !== null) return null;
    const words = { tag: 'span', attrs: { class: 'noted', id: claimAnchor(ctx, placeAnchor(ref)) } };
    const number = noteNumber(ctx.doc, ref);
    if (number > 0) {
      const link = el('a', { href: `#${noteAnchor(ref)}`, role: 'doc-noteref' }, String(number));
      return { ...words, after: [el('sup', { class: 'noteref' }, link)] };
    }
    ctx.problem({
      level: 'block',
      rule: 'note.no-text',
      message: `Words leave without the note “${ref}” that belongs to them: no note of that name has text.`,
      where: { block: '' },
    });
    return words;
  },
  read(element) {
    if (element.tagName !== 'span' || !hasClass(element, 'noted')) return null;
    const ref = /^noteref-([a-z0-9-]{1,20})(?:_\d+)?$/.exec(property(element, 'id'))?.[1];
    return ref === undefined ? null : { ref };
  },
  standsAfter: (element) => element.tagName === 'sup' && hasClass(element, 'noteref'),
};
