import type { Finding, Piece, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';

const FROM_END = 6;
const MOST_WORDS = 40;
const TAG_WORDS = 5;
const LABEL = /^\s*(?:tags?|keywords?|topics|टैग|टैग्स|كلمات مفتاحية|الوسوم|ടാഗുകൾ|ٹیگز)\s*:\s*/iu;

/** A line of tags behind the article: `Tags: night bus, Haldwick`. One tag a comma; a line with anything longer is a sentence and stays. */
export const tagLine: Rule = {
  name: 'tag-line',
  find(sheet) {
    for (let index = Math.max(1, sheet.lines.length - FROM_END); index < sheet.lines.length; index += 1) {
      const line = sheet.lines[index];
      const found = line === undefined || line.facts.words > MOST_WORDS ? null : tagsOf(sheet, line, index);
      if (found !== null) return [found];
    }
    return [];
  },
};

function tagsOf(sheet: Sheet, line: Line, index: number): Finding | null {
  const label = LABEL.exec(line.raw);
  if (label === null || !sheet.isFree(index) || line.facts.endsSentence) return null;
  const pieces: Piece[] = [{ start: 0, end: label[0].length, target: { kind: 'drop' }, as: 'label' }];
  let start = label[0].length;
  for (const part of line.raw.slice(start).split(/(?<=[,،;|])/u)) {
    const text = part.replace(/[\s,،;|]+$/u, '').trim();
    if (text === '' || text.split(/\s+/).length > TAG_WORDS) return null;
    pieces.push({ start, end: start + part.length, text, target: { kind: 'tag' }, as: 'tag' });
    start += part.length;
  }
  // One tag alone may be a subhead.
  if (pieces.length < 3 && index < sheet.lines.length - 1) return null;
  return {
    id: `L${line.number}.tags`,
    rule: 'tag-line',
    index,
    start: 0,
    end: line.raw.length,
    pieces,
    why: 'Words behind a label of tags are the tags of the story.',
  };
}
