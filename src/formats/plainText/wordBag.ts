import { signClass, WORD } from './signClasses';

/** A multiset of words: each word with how often it stands. */
export type WordBag = Map<string, number>;

/** Adds the words of `text` (runs of letters, marks and digits, to the letter) to `bag` and says how many they are. */
export function addWords(bag: WordBag, text: string): number {
  return putWords(bag, text, 1);
}

/** Takes the words of `text` out of `bag` and says how many they are. */
export function takeWords(bag: WordBag, text: string): number {
  return putWords(bag, text, -1);
}

function putWords(bag: WordBag, text: string, times: 1 | -1): number {
  let count = 0;
  eachWord(text, (start, end) => {
    const word = text.slice(start, end);
    bag.set(word, (bag.get(word) ?? 0) + times);
    count += 1;
  });
  return count;
}

/** How many words a text has. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const word = (signClass(text, at) & WORD) !== 0;
    if (word && !inside) count += 1;
    inside = word;
  }
  return count;
}

function eachWord(text: string, found: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const word = (signClass(text, at) & WORD) !== 0;
    if (word && start < 0) start = at;
    else if (!word && start >= 0) {
      found(start, at);
      start = -1;
    }
  }
  if (start >= 0) found(start, text.length);
}

/** Words of `whole` that `parts` lack, counted with repeats. */
export function wordsLacking(whole: WordBag, parts: WordBag): number {
  let lacking = 0;
  for (const [word, times] of whole) lacking += Math.max(0, times - (parts.get(word) ?? 0));
  return lacking;
}

/** The bag of several texts. */
export function bagOf(texts: Iterable<string>): WordBag {
  const bag: WordBag = new Map();
  for (const text of texts) addWords(bag, text);
  return bag;
}
