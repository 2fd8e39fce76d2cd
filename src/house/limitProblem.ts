import type { HouseLimit } from '../contract/houseFile';

/** Why a limit says nothing or too little, as the end of a sentence; null where it can be kept. */
export function limitProblem({ characters, words, lines, measure }: HouseLimit): string | null {
  if (lines !== undefined && measure === undefined) return 'needs a “measure” beside “lines”: how many characters a line holds';
  if (measure !== undefined && lines === undefined) return 'has a “measure” without “lines”';
  return characters === undefined && words === undefined && lines === undefined
    ? 'limits nothing: it needs characters, words or lines'
    : null;
}
