/** A word as the house's list spells it, whatever its case and form; the word itself where the list does not have it. */
export function houseSpelling(word: string, list: readonly string[], language: string): string {
  const folded = fold(word, language);
  return list.find((one) => fold(one, language) === folded) ?? word;
}

function fold(word: string, language: string): string {
  return word.normalize('NFC').toLocaleLowerCase(language);
}
