import { FUNCTION_WORDS, type FunctionWords } from './functionWords.table';

/** Fewest words of a line that is told by its words. */
const FEWEST = 10;
/** Fewest words that are another language's own, and their least share of the line. */
const SURE = { words: 4, share: 0.15 };

interface Known extends Omit<FunctionWords, 'sure' | 'more'> {
  readonly sure: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const LANGUAGES: readonly Known[] = FUNCTION_WORDS.map(({ sure, more, ...language }) => {
  return { ...language, sure: new Set(sure.split(' ')), all: new Set([...sure.split(' '), ...more.split(' ')]) };
});

/**
 * Name of the language that a line is in, where it is surely another than `language` (primary tag) of the same script: ten words
 * or more without one small word of its own that the other has not, and at least four that only the other has. Null where nothing is sure: a short line, names, languages
 * that are not in the table.
 */
export function otherLanguage(text: string, language: string, script: string): string | null {
  const own = LANGUAGES.find((one) => one.language === language && one.script === script);
  if (own === undefined) return null;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < FEWEST || words.some((word) => own.sure.has(word))) return null;
  const needed = Math.max(SURE.words, words.length * SURE.share);
  const found = LANGUAGES.filter(
    (one) => one !== own && one.script === script && !words.some((word) => own.all.has(word) && !one.all.has(word)),
  )
    .map(({ name, sure }) => ({ name, count: words.filter((word) => sure.has(word)).length }))
    .sort((one, other) => other.count - one.count)[0];
  return found !== undefined && found.count >= needed ? found.name : null;
}
