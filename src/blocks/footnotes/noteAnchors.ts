import type { PublishContext } from '../block';

const taken = new WeakMap<PublishContext, Set<string>>();

/** `id` of a note in the list. */
export function noteAnchor(ref: string): string {
  return `note-${ref}`;
}

/** `id` of the first words that a note belongs to. */
export function placeAnchor(ref: string): string {
  return `noteref-${ref}`;
}

/** `anchor`, or `anchor_2`, `anchor_3` … where it stands on the page already: words may refer to one note twice, and an id stands once. */
export function claimAnchor(ctx: PublishContext, anchor: string): string {
  const page = taken.get(ctx) ?? new Set<string>();
  taken.set(ctx, page);
  let id = anchor;
  for (let again = 2; page.has(id); again += 1) id = `${anchor}_${again}`;
  page.add(id);
  return id;
}
