import type { ImportReport, ReportEntry } from '../importReport';
import { addWords, countWords, takeWords, type WordBag, wordsLacking } from './wordBag';

/**
 * The words of an import: in, in the story, dropped, and lost (always 0). `lines` are the lines as they came, `texts` those of the
 * story. A line that stands in the story as it came has no word to lose: such pairs are taken off both sides whole, and only what is
 * left over is compared word by word. A word that was joined of two halves stands in the story for both: they are the words that came.
 */
export function accountWords(lines: readonly string[], texts: readonly string[], entries: readonly ReportEntry[]): ImportReport['words'] {
  const left = new Map<string, { times: number; readonly words: number }>();
  let words = 0;
  for (const line of lines) {
    const known = left.get(line);
    const count = known?.words ?? countWords(line);
    words += count;
    if (known === undefined) left.set(line, { times: 1, words: count });
    else known.times += 1;
  }
  const accounted: WordBag = new Map();
  // A joined word is taken out of the words of its text, so that none is taken off whole then.
  const joins = entries.some(({ joined }) => joined !== undefined);
  const account = (text: string): number => {
    const same = joins ? undefined : left.get(text);
    if (same === undefined || same.times === 0) return addWords(accounted, text);
    same.times -= 1;
    return same.words;
  };
  let kept = texts.reduce((sum, text) => sum + account(text), 0);
  const dropped = { repeat: 0, other: 0 };
  for (const { outcome, as, text, joined } of entries) {
    if (joined !== undefined) kept -= takeWords(accounted, joined);
    if (outcome !== 'dropped') continue;
    const count = account(text);
    if (as === 'half') kept += count;
    else dropped[as === 'repeat' ? 'repeat' : 'other'] += count;
  }
  const came: WordBag = new Map();
  for (const [line, { times }] of left) for (let time = 0; time < times; time += 1) addWords(came, line);
  return { in: words, kept, repeats: dropped.repeat, furniture: dropped.other, lost: wordsLacking(came, accounted) };
}
