/** A multiset of words: each word with how often it stands. */
export type WordBag = Map<string, number>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Adds the words of `text` (runs of letters, marks and digits, to the letter) to `bag` and says how many they are. */
export function addWords(bag: WordBag, text: string): number {
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    bag.set(word, (bag.get(word) ?? 0) + 1);
    count += 1;
  }
  return count;
}

/** The bag of several texts. */
export function bagOf(texts: Iterable<string>): WordBag {
  const bag: WordBag = new Map();
  for (const text of texts) addWords(bag, text);
  return bag;
}

/** Words of `whole` that `parts` lack, counted with repeats. */
export function wordsLacking(whole: WordBag, parts: WordBag): number {
  let lacking = 0;
  for (const [word, times] of whole) lacking += Math.max(0, times - (parts.get(word) ?? 0));
  return lacking;
}
