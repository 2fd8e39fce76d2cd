import type { HouseTree } from '../contract/houseFile';

/** An element of a declared tree. */
export type HouseElement = Extract<HouseTree, { readonly tag: string }>;

/** Elements that hold a place in a table or list of terms: they stay, also empty. */
const PLACES = new Set(['td', 'th', 'dt', 'dd']);

/** True for an element that is left out where nothing stands in it. */
export function mayBeEmpty(tree: HouseElement): boolean {
  return (tree.children ?? []).length > 0 && !PLACES.has(tree.tag);
}

/** True for an element that is not written where its fields are empty. */
export function canVanish(tree: HouseElement): boolean {
  if (!mayBeEmpty(tree)) return false;
  return (tree.children ?? []).every((child) => {
    if (typeof child === 'string') return child.trim() === '';
    return !('tag' in child) || child.when !== undefined || canVanish(child);
  });
}
