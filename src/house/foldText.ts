/** A text as word rules compare it: composed (NFC) and, where asked, in small letters; and where each unit of it stood. */
export interface FoldedText {
  readonly text: string;
  /** The UTF-16 offset in the given text of an offset in the folded one. */
  at(offset: number): number;
}

const asIs = (offset: number): number => offset;

/** Folds a text. Two spellings of one letter (`é` as one or two characters, Devanagari letters with a dot) become the same. */
export function foldText(text: string, matchCase: boolean): FoldedText {
  const whole = fold(text, matchCase);
  if (whole.length === text.length) return { text: whole, at: asIs };
  const offsets: number[] = [];
  let folded = '';
  // A letter with its marks: what folding can change the length of.
  for (const { 0: cluster, index } of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const part = fold(cluster, matchCase);
    for (let unit = 0; unit < part.length; unit += 1) offsets.push(index + Math.min(unit, cluster.length));
    folded += part;
  }
  return { text: folded, at: (offset) => offsets[offset] ?? text.length };
}

function fold(text: string, matchCase: boolean): string {
  const composed = text.normalize('NFC');
  return matchCase ? composed : composed.toLowerCase();
}
