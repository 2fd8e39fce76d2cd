import type { JsonNode } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import type { PublishContext } from '../block';
import { el, type Html } from '../html';
import { claimAnchor, noteAnchor, placeAnchor } from './noteAnchors';
import { isReferredTo, numberOfNote } from './noteNumbers';

/** The published notes, numbered on from those of an earlier list; each leads back to its words. A note without text is left out. */
export function publishFootnotes(node: JsonNode, ctx: PublishContext): readonly Html[] {
  const notes = (node.content ?? []).filter(hasText);
  if (notes.length === 0) return [];
  const start = numberOfNote(ctx.doc, notes[0]);
  const items = notes.map((one) => publishNote(one, String(node.attrs?.id ?? ''), ctx));
  return [
    el(
      'section',
      { class: 'footnotes', role: 'doc-endnotes', 'aria-label': ctx.label('notes') },
      el('ol', { start: start === 1 ? null : start }, ...items),
    ),
  ];
}

function publishNote(note: JsonNode, block: string, ctx: PublishContext): Html {
  const ref = String(note.attrs?.ref ?? '');
  const id = claimAnchor(ctx, noteAnchor(ref));
  const words = ctx.inline(note);
  // Of two notes with one ref the words lead to the first.
  if (isReferredTo(ctx.doc, ref) && id === noteAnchor(ref))
    return el(
      'li',
      { id },
      ...words,
      ' ',
      el('a', { href: `#${placeAnchor(ref)}`, role: 'doc-backlink', 'aria-label': ctx.label('backToText') }, '↩'),
    );
  ctx.problem({
    level: 'warn',
    rule: 'note.no-place',
    message: `No words lead to the note “${textOf(note).trim().slice(0, 60)}”.`,
    where: { block, field: 'footnote' },
  });
  return el('li', { id }, ...words);
}
