import { expect, test } from 'vitest';
import { RULES } from './rules';
import { Sheet } from './sheet';
import { splitLines } from './splitLines';
import { variants } from './testing/variants';

const article = variants(1)[0]?.text ?? '';
const sentence = 'The board said it would write to every driver before the end of the month to explain it.';

/** How often the rules look at a line of a text that goes on for `times` parts. */
function looks(part: string, times: number): Readonly<Record<string, number>> {
  let count = 0;
  const lines = new Proxy(splitLines(`${article}\n${part.repeat(times)}`), {
    get(list, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
      return Reflect.get(list, key, receiver);
    },
  });
  const sheet = new Sheet(lines, { zone: '', language: '', answers: {} });
  const byRule: { [name: string]: number } = {};
  for (const rule of RULES) {
    count = 0;
    const found = rule.find(sheet);
    byRule[rule.name] = count;
    sheet.add(found);
  }
  return byRule;
}

// Steps are counted, not seconds: a rule that looks at all lines for every line would take a hundred times the looks for ten times the text.
test.each([
  ['paragraphs', `${sentence}\n`],
  ['subheads and paragraphs', `What They Want\n${sentence}\n`],
  ['labels without a title', 'Also Read:\n'],
  ['doubled captions', 'A pier in the early light. Photo: AP\n'],
  ['quotations', `She said:\n“${sentence}”\nAlso Read: The Pier\n`],
  ['short lines', 'a b\n'],
  ['dates and names', 'By Nadia Ferro\nMarch 7, 2026\n'],
])('ten times the %s are ten times the looks', (_, part) => {
  const [small, large] = [looks(part, 100), looks(part, 1000)];
  for (const { name } of RULES) expect(large[name], name).toBeLessThanOrEqual((small[name] ?? 0) * 12);
});
