/** What a query is sought in. */
export interface Named {
  readonly label: string;
  /** Further words that find it, of any language. */
  readonly keywords: readonly string[];
}

/**
 * How well a name answers a query, 0 the best: the name itself, a name that begins with it, a word of the name that does, a name that holds it,
 * a keyword that begins with it, a keyword that holds it. Null where nothing does. Capitals and the way a letter is composed make no
 * difference; an empty query is answered alike by all.
 */
export function matchRank(query: string, { label, keywords }: Named): number | null {
  const wanted = folded(query);
  const name = folded(label);
  if (wanted === '') return 0;
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return beginsWord(name, wanted) ? 2 : 3;
  const others = keywords.map(folded);
  if (others.some((word) => word.startsWith(wanted))) return 4;
  return others.some((word) => word.includes(wanted)) ? 5 : null;
}

/** In the form in which two spellings of one text are compared. */
export function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase().trim();
}

/** A vowel sign or a joined mark is part of its word. */
const IN_WORD = /[\p{L}\p{M}\p{N}]$/u;

/** True where what is sought begins at the start of a word of the name: `box of` in “Fact box of the day”. */
function beginsWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) if (!IN_WORD.test(name.slice(0, at))) return true;
  return false;
}
