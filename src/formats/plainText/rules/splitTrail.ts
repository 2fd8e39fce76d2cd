import { fold } from '../fold';

/** A trail of links, divided. Offsets are UTF-16 units of the line's raw text. */
export interface Trail {
  readonly crumbs: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** The headline at the trail's end; null where the trail ends in a section. */
  readonly title: { readonly start: number; readonly end: number } | null;
}

const SEPARATOR = /\s*[>»›→]\s*|\s+[<«‹←/|\\]\s+/g;

/** True where the text has a separator of links. */
export function looksLikeTrail(text: string): boolean {
  return text.search(SEPARATOR) > 0;
}

/**
 * Divides a trail. `titles` are folded headlines that may stand at its end: the longest that does is taken out whole before
 * anything is split, so that a separator inside a title divides nothing.
 */
export function splitTrail(raw: string, titles: readonly string[]): Trail {
  const cuts = [...raw.matchAll(SEPARATOR)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const titleCut = cuts.find((cut) => titles.includes(fold(raw.slice(cut.end))));
  const inside = titleCut === undefined ? cuts : cuts.filter((cut) => cut.start <= titleCut.start);
  const crumbs: { start: number; end: number; text: string }[] = [];
  let from = 0;
  for (const cut of inside) {
    crumbs.push({ start: from, end: cut.end, text: raw.slice(from, cut.start).trim() });
    from = cut.end;
  }
  if (titleCut === undefined) crumbs.push({ start: from, end: raw.length, text: raw.slice(from).trim() });
  return {
    crumbs: crumbs.filter((crumb) => crumb.text !== '' || crumb.end > crumb.start),
    title: titleCut === undefined ? null : { start: titleCut.end, end: raw.length },
  };
}
