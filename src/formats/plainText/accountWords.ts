import type { ImportReport, ReportEntry } from '../importReport';
import { addWords, countWords, type WordBag, wordsLacking } from './wordBag';

/**
 * The words of an import: in, in the story, dropped, and lost (always 0). `lines` are the lines as they came, `texts` those of the
 * story. A line that stands in the story as it came has no word to lose: such pairs are taken off both sides whole, and only what is
 * left over is compared word by word.
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
  const account = (text: string): number => {
    const same = left.get(text);
    if (same === undefined || same.times === 0) return addWords(accounted, text);
    same.times -= 1;
    return same.words;
  };
  const kept = texts.reduce((sum, text) => sum + account(text), 0);
  const dropped = { repeat: 0, other: 0 };
  for (const { outcome, as, text } of entries) if (outcome === 'dropped') dropped[as === 'repeat' ? 'repeat' : 'other'] += account(text);
  const came: WordBag = new Map();
  for (const [line, { times }] of left) for (let time = 0; time < times; time += 1) addWords(came, line);
  return { in: words, kept, repeats: dropped.repeat, furniture: dropped.other, lost: wordsLacking(came, accounted) };
}
