import type { LibraryEntry } from '../../contract/methods';

/** Text for comparison: case, width and Latin accents folded; marks of other scripts stay, since they are letters there. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** Where words are looked for, and what a hit there is worth. */
const FIELDS: readonly { readonly worth: number; readonly text: (story: LibraryEntry) => string }[] = [
  { worth: 8, text: (story) => story.headline },
  { worth: 5, text: (story) => story.name },
  { worth: 4, text: (story) => story.byline },
  { worth: 3, text: (story) => story.section.join(' ') },
  { worth: 2, text: (story) => story.standfirst },
];

/** The stories in which every word of the query occurs, the best first. A hit at the start of a word is worth twice one inside. An empty query keeps all, in their order. */
export function searchStories(stories: readonly LibraryEntry[], query: string): readonly LibraryEntry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return stories;
  return stories
    .map((story, at) => ({ story, at, score: scoreOf(story, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ story }) => story);
}

function scoreOf(story: LibraryEntry, words: readonly string[]): number {
  const texts = FIELDS.map((field) => ({ worth: field.worth, text: fold(field.text(story)) }));
  let score = 0;
  for (const word of words) {
    const best = Math.max(...texts.map(({ worth, text }) => worth * hit(text, word)));
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

function hit(text: string, word: string): 0 | 1 | 2 {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  return at === 0 || /[\s\p{P}]/u.test(text.charAt(at - 1)) || text.includes(` ${word}`) ? 2 : 1;
}
