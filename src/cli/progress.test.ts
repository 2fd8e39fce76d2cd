import { expect, it } from 'vitest';
import type { Io } from './io';
import { Progress } from './progress';

/** What is said of things done at these milliseconds; a negative one is something inside, at that time. */
function said(times: readonly number[], total: number): readonly string[] {
  const lines: string[] = [];
  const io: Io = { stdin: async () => null, out: () => {}, outBytes: () => {}, err: (text) => lines.push(text), cwd: '/', env: {} };
  let now = 0;
  const progress = new Progress(io, 'Done', total, () => now);
  for (const time of times) {
    now = Math.abs(time);
    if (time < 0) progress.inside(`at ${now}`);
    else progress.step();
  }
  return lines;
}

it.each([
  ['nothing within the first second', [300, 600, 999], 3, []],
  ['a line a second after that', [500, 1000, 1500, 1999, 2000], 9, ['Done: 2 of 9\n', 'Done: 5 of 9\n']],
  ['of one long thing what goes on inside', [-500, -1200, -1300, -2300, 4000], 1, ['at 1200\n', 'at 2300\n']],
  ['of many their number only', [-1000, 1500, 2500], 3, ['Done: 1 of 3\n', 'Done: 2 of 3\n']],
])('tells %s', (_, times, total, lines) => expect(said(times, total)).toEqual(lines));
