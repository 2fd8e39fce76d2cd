import { expect, test } from 'vitest';
import { placeholders } from './placeholders';
import { saidOf } from './testing/saidOf';
import { paragraph, storyOf } from './testing/storyOf';

test.each<readonly [text: string, ...left: string[]]>([
  ['The mayor, TK, said so.', 'TK'],
  ['The mayor (TKTK) said tktk.', 'TKTK', 'tktk'],
  ['The mayor [TK age] said so.', '[TK age]'],
  ['The mayor, tk tk, said so.', 'tk tk'],
  ['A [to come] and a [TBC: figure].', '[to come]', '[TBC: figure]'],
  ['Mr XXX and xxxx said so ???', 'XXX', 'xxxx', '???'],
  ['Is it so [?]', '[?]'],
  ['Lorem ipsum dolor.', 'Lorem ipsum'],
  // Near misses: words, money, addresses, numbers.
  ['Atkins likes Turkish TKO fights and KTK.'],
  ['It costs Tk 500 crore, or TK 20, or Tk500.'],
  ['See example.tk and x@y.tk, not the toolkit Tk.'],
  ['Super Bowl XXX was played in 1996; XXXI in 1997.'],
  ['Call 98XXXXXX10. What?? Really?'],
  ['[sic] [Mayor] Marden'],
  ['मेयर XXX ने कहा।', 'XXX'],
  ['मेयर TK ने कहा।', 'TK'],
  ['मेयर ने कहा। क्या?'],
  ['قال العمدة XXX ذلك؟؟؟', 'XXX', '؟؟؟'],
  ['قال العمدة ذلك؟'],
  ['മേയർ [TK] പറഞ്ഞു.', '[TK]'],
  ['മേയർ പറഞ്ഞു.'],
])('%s', (text, ...left) =>
  expect(saidOf(placeholders, storyOf([paragraph(text)]), text)).toEqual(left.map((words) => `tk.left: ${words}`)),
);
