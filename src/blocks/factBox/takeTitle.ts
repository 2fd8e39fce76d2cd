import type { TurnLine } from '../block';

/** Lines that are turned into a block with a title: the first is the title where it stood as one (a subhead, the title of another box) and more follow. */
export function takeTitle(lines: readonly TurnLine[]): { readonly title: TurnLine | null; readonly rest: readonly TurnLine[] } {
  const [first, ...rest] = lines;
  const isTitle = first !== undefined && rest.length > 0 && (first.part === 'heading' || first.part.endsWith('Title'));
  return isTitle ? { title: first, rest } : { title: null, rest: lines };
}
