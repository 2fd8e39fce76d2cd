import type { BlockCheck, Finding } from './check';
import { fieldsOf } from './fieldsOf';

/** Behind these three X are a number. */
const NUMBERED = /(?:Bowl|Chapter|Part|Vol(?:ume|\.)|Act|Book|Pope \p{L}+|King \p{L}+|Games of the|Olympiad)\s$/u;
const EDGE = '[\\p{L}\\p{M}\\p{N}_]';

/** What newsrooms write where words are still to come. `Tk` before a number is money (taka). */
const FORMS: readonly RegExp[] = [
  /\[\s*(?:tk|tktk|to come|todo|tbc|tbd)\b[^\]]*\]/giu,
  new RegExp(`(?<!${EDGE}|[.@/])(?:TK)+(?!${EDGE})(?!\\.?\\s?\\p{Nd})`, 'gu'),
  new RegExp(`(?<!${EDGE}|[.@/])(?:tk){2,}(?!${EDGE})`, 'giu'),
  new RegExp(`(?<!${EDGE}|[.@/])tk(?:\\s+tk)+(?!${EDGE})(?!\\.?\\s?\\p{Nd})`, 'giu'),
  new RegExp(`(?<!${EDGE})(?:X{3,}|x{3,})(?!${EDGE})`, 'gu'),
  /\[\s*[?؟]+\s*\]|[?؟]{3,}/gu,
  /(?<!\p{L})lorem ipsum/giu,
];

/** Words still to come that were left in. */
export const placeholders: BlockCheck = {
  scope: 'block',
  title: 'Nothing left to come',
  rules: { 'tk.left': 'block' },
  run(block) {
    if (block.type === 'rawHtml') return [];
    return fieldsOf(block).flatMap(({ block: id, field, at, text }) =>
      placesIn(text).map(([from, to]): Finding => {
        return {
          rule: 'tk.left',
          message: `“${text.slice(from, to)}” still stands in the text.`,
          where: { block: id, field, at, from, to },
        };
      }),
    );
  },
};

/** From and to of each, in order, none inside another. */
function placesIn(text: string): readonly (readonly [number, number])[] {
  // All forms but one need one of these signs.
  if (!/[xX]{3}|[tT][kK]|[?؟]|\[|lorem/i.test(text)) return [];
  const found: [number, number][] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const to = match.index + match[0].length;
      if (match[0] === 'XXX' && NUMBERED.test(text.slice(0, match.index))) continue;
      if (!found.some(([start, end]) => match.index < end && start < to)) found.push([match.index, to]);
    }
  }
  return found.sort((one, other) => one[0] - other[0]);
}
