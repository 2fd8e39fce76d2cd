import { expect, test } from 'vitest';
import { applyFix } from '../../checks/applyFix';
import { paragraph, storyOf } from '../../checks/testing/storyOf';
import { textOf } from '../../story/walk';
import { checksOf } from './checksOf';
import { stillFound } from './stillFound';

/** The paragraph after the fixes that were offered for `before` are asked for in a story that says `now` by then. */
function fixed(before: string, now: string): string {
  const offered = checksOf(storyOf([paragraph(before)])).filter(({ rule }) => rule === 'text.double-space');
  const doc = storyOf([paragraph(now)]);
  const edits = stillFound(offered, checksOf(doc)).flatMap(({ fix }) => fix?.edits ?? []);
  return textOf(applyFix(doc, { label: '', edits }).content?.[1] ?? doc);
}

test.each<readonly [before: string, now: string, after: string]>([
  ['One  two.', 'One  two.', 'One two.'],
  ['One  two.', 'One  two, three.', 'One two, three.'],
  // What stood there stands elsewhere: nothing is done rather than something wrong.
  ['One  two.', 'And one  two.', 'And one  two.'],
  ['One  two  three.', 'One  two three.', 'One  two three.'],
  ['One  two.', 'One two, three.', 'One two, three.'],
  ['نعم  لا', 'نعم  لا.', 'نعم لا.'],
])('“%s”, by then “%s”', (before, now, after) => expect(fixed(before, now)).toBe(after));
