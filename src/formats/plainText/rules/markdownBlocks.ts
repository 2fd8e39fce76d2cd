import { fold } from '../fold';
import { PICTURE } from '../markdown/dressLines';
import { type Finding, type Piece, type Rule, type Sheet, type Target, wholeLine } from '../sheet';
import type { Line } from '../splitLines';
import { PICTURE_QUESTIONS } from './pictureFindings';

const HEADING = /^\s{0,3}(#{1,6})\s+(?=\S)/u;
const QUOTE = /^\s{0,3}>+\s*/u;
const SPEAKER = /^(?:[—–]|-(?=\s))\s*/u;
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/u;
const TITLE_ABOVE = 8;
const CAPTION_WORDS = 45;

/** The signs that open a line of Markdown: `#` of the headline and `##` of subheads, `>` of quotes, `![…](…)` of pictures, `---` of dividers. They go; the address of a picture is listed. */
export const markdownBlocks: Rule = {
  name: 'markdown-block',
  find(sheet) {
    if (sheet.options.markdown !== true) return [];
    const title = titleIn(sheet);
    return sheet.lines.flatMap((line, index) => {
      if (!sheet.isFree(index) || line.facts.huge) return [];
      return (
        repeatAt(sheet, line, index) ??
        headingAt(line, index, title) ??
        pictureAt(sheet, line, index) ??
        quoteAt(sheet, line, index) ??
        dividerAt(line, index) ??
        []
      );
    });
  },
};

/** The line of the headline: the first of level 1 near the top, or a heading that the text begins with. -1 without. */
function titleIn(sheet: Sheet): number {
  if (sheet.firstOf('headline') >= 0) return -1;
  const first = sheet.lines.findIndex((line, index) => sheet.isFree(index) && HEADING.test(line.raw));
  const level = HEADING.exec(sheet.lines[first]?.raw ?? '')?.[1]?.length ?? 0;
  return first >= 0 && first < TITLE_ABOVE && (level === 1 || first === 0) ? first : -1;
}

/** A heading that says the headline of the properties once more. */
function repeatAt(sheet: Sheet, line: Line, index: number): readonly Finding[] | null {
  const sign = HEADING.exec(line.raw)?.[0].length ?? 0;
  const at = sheet.firstOf('headline');
  const piece = sheet.findingsOf(at)[0]?.pieces.find(({ as }) => as === 'headline');
  if (sign === 0 || piece === undefined) return null;
  const title = piece.text ?? (sheet.lines[at]?.raw ?? '').slice(piece.start, piece.end);
  if (fold(line.raw.slice(sign)) !== fold(title)) return null;
  const said = wholeLine(line, index, 'repeated-title', {
    target: { kind: 'drop' },
    as: 'repeat',
    why: `Same words as line ${sheet.lines[at]?.number ?? 0}.`,
  });
  return [said];
}

function headingAt(line: Line, index: number, title: number): readonly Finding[] | null {
  const match = HEADING.exec(line.raw);
  if (match === null) return null;
  const closing = /\s+#+\s*$/u.exec(line.raw)?.[0].length ?? 0;
  const isTitle = index === title;
  const level = Math.min(4, Math.max(2, match[1]?.length ?? 2)) as 2 | 3 | 4;
  const target: Target = isTitle ? { kind: 'field', field: 'headline' } : { kind: 'heading', level };
  const why = isTitle ? 'The first heading of the Markdown is the headline.' : 'A heading of the Markdown.';
  const as = isTitle ? 'headline' : 'heading';
  const words = line.raw.slice(match[0].length, line.raw.length - closing);
  const text = closing === 0 ? {} : { text: words };
  return [
    lineFinding(line, index, isTitle ? 'headline' : 'markdown-heading', `L${line.number}.${as}`, why, [
      label(0, match[0].length),
      { start: match[0].length, end: line.raw.length, target, as, ...text },
    ]),
  ];
}

function pictureAt(sheet: Sheet, line: Line, index: number): readonly Finding[] | null {
  const match = PICTURE.exec(line.raw);
  if (match === null) return null;
  const [, alt = '', title = ''] = match;
  const start = line.raw.indexOf('![') + 2;
  const end = start + alt.length;
  const pieces: Piece[] = [
    { start: 0, end, text: alt.trim(), target: { kind: 'alt' }, as: 'alt', question: { kind: 'picture', text: 'No file' } },
  ];
  const at = title === '' ? -1 : line.raw.lastIndexOf(title);
  if (at > 0) {
    pieces.push(address(end, at), { start: at, end: at + title.length, target: { kind: 'caption', under: true }, as: 'caption' });
    pieces.push(address(at + title.length, line.raw.length));
  } else pieces.push(address(end, line.raw.length));
  const found = lineFinding(
    line,
    index,
    'labelled-picture',
    `L${line.number}.picture`,
    'A picture of the Markdown. Its file has to be put in.',
    pieces,
  );
  const below = title === '' ? captionBelow(sheet, index + 1, found.id) : null;
  return below === null ? [found] : [found, below];
}

/** A line below a picture that is in italics as a whole is its caption. */
function captionBelow(sheet: Sheet, index: number, within: string): Finding | null {
  const line = sheet.lines[index];
  const italic = line?.made?.marks.some(({ start, end, mark }) => mark.type === 'italic' && start <= line.start && end >= line.end);
  if (line === undefined || italic !== true || !sheet.isFree(index) || line.facts.words > CAPTION_WORDS || line.blankBefore) return null;
  const piece: Piece = {
    start: 0,
    end: line.raw.length,
    target: { kind: 'caption', under: true },
    as: 'caption',
    question: PICTURE_QUESTIONS,
  };
  return {
    ...lineFinding(line, index, 'labelled-picture', `L${line.number}.caption`, 'Italics right below a picture are its caption.', [piece]),
    within,
  };
}

function quoteAt(sheet: Sheet, line: Line, index: number): readonly Finding[] | null {
  const sign = QUOTE.exec(line.raw)?.[0].length ?? 0;
  if (sign === 0) return null;
  const id = `L${line.number}.quote`;
  if (sign >= line.end) return [lineFinding(line, index, 'markdown-quote', id, 'An empty line of a quote.', [label(0, line.raw.length)])];
  const above = sheet.lines[index - 1];
  const goesOn = above !== undefined && !line.blankBefore && QUOTE.test(above.raw);
  const ends = sheet.lines[index + 1] === undefined || line.blankAfter || !QUOTE.test(sheet.lines[index + 1]?.raw ?? '');
  const dash = goesOn && ends ? (SPEAKER.exec(line.raw.slice(sign))?.[0].length ?? 0) : 0;
  const target: Target = dash > 0 ? { kind: 'speaker' } : goesOn ? { kind: 'quote', goesOn } : { kind: 'quote' };
  const from = sign + dash;
  return [
    lineFinding(
      line,
      index,
      'markdown-quote',
      id,
      dash > 0 ? 'A dash at the end of a quote names its speaker.' : 'A quote of the Markdown.',
      [label(0, from), { start: from, end: line.raw.length, target, as: dash > 0 ? 'speaker' : 'quote' }],
    ),
  ];
}

function dividerAt(line: Line, index: number): readonly Finding[] | null {
  if (index === 0 || !RULE.test(line.raw)) return null;
  const piece: Piece = { start: 0, end: line.raw.length, text: '', target: { kind: 'divider' }, as: 'divider' };
  return [lineFinding(line, index, 'markdown-block', `L${line.number}.divider`, 'A line of the Markdown between two parts.', [piece])];
}

function lineFinding(line: Line, index: number, rule: string, id: string, why: string, pieces: readonly Piece[]): Finding {
  return { id, rule, index, start: 0, end: line.raw.length, why, pieces: pieces.filter(({ start, end }) => end > start) };
}

function label(start: number, end: number): Piece {
  return { start, end, target: { kind: 'drop' }, as: 'label' };
}

function address(start: number, end: number): Piece {
  return {
    start,
    end,
    target: { kind: 'drop' },
    as: 'address',
    why: 'The address of the picture, which no story can hold: its file has to be put in.',
  };
}
