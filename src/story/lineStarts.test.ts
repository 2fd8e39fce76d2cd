import { expect, test } from 'vitest';
import { lineStarts } from './lineStarts';

/** The lines, as a reader sees them. */
function linesOf(text: string, measure: number, language: string): readonly string[] {
  const starts = lineStarts(text, measure, language);
  return starts.map((from, index) => text.slice(from, starts[index + 1]).trim());
}

test.each<readonly [text: string, measure: number, language: string, lines: readonly string[]]>([
  ['', 10, 'en', []],
  ['Ferry', 10, 'en', ['Ferry']],
  ['Ferry back', 10, 'en', ['Ferry back']],
  // The blank at the end of a line takes no room.
  ['Ferry back at ten', 10, 'en', ['Ferry back', 'at ten']],
  ['Ferry is back', 10, 'en', ['Ferry is', 'back']],
  ['A well-known harbour', 7, 'en', ['A well-', 'known', 'harbour']],
  ['Harbourmaster’s', 6, 'en', ['Harbou', 'rmaste', 'r’s']],
  ['Up to Rs\u00a030 today', 8, 'en', ['Up to', 'Rs\u00a030', 'today']],
  ['(Ferry) “back”, he said', 8, 'en', ['(Ferry)', '“back”,', 'he said']],
  ['Two\nlines', 20, 'en', ['Two', 'lines']],
  ['Two\n\nlines', 20, 'en', ['Two', 'lines']],
  ['कोच्चि में नौका फिर चली', 6, 'hi', ['कोच्चि में', 'नौका फिर', 'चली']],
  ['കൊച്ചിയിൽ ബോട്ട് തിരിച്ചെത്തി', 6, 'ml', ['കൊച്ചിയിൽ', 'ബോട്ട്', 'തിരിച്ചെത്തി']],
  ['عادت العبّارة إلى الميناء', 14, 'ar', ['عادت العبّارة', 'إلى الميناء']],
  ['今日は船が戻る', 4, 'ja', ['今日は船', 'が戻る']],
  ['👨‍👩‍👧 and 👨‍👩‍👧 home', 7, 'en', ['👨‍👩‍👧 and 👨‍👩‍👧', 'home']],
])('%j in lines of %i characters', (text, measure, language, lines) => {
  expect(linesOf(text, measure, language)).toEqual(lines);
});
