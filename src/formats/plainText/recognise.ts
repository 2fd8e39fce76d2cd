import { dressLines, isMarkdown } from './markdown/dressLines';
import { liftNotes } from './notes/liftNotes';
import { RULES } from './rules';
import { Sheet, type SheetOptions } from './sheet';
import { type Line, splitLines } from './splitLines';
import { unwrapLines } from './unwrap/unwrapLines';

/** A text with what every rule says about it. `article` false: it does not look like one, and nothing is guessed. */
export interface Recognised {
  readonly sheet: Sheet;
  readonly article: boolean;
}

/** Runs all rules over a text, then judges by what they found whether it is an article at all. */
export function recognise(text: string, options: SheetOptions): Recognised {
  const lines = splitLines(text);
  const bare = new Sheet(lines, options);
  if (isMail(bare) || isMinutes(bare)) return { sheet: bare, article: false };
  // Joined lines and read markup are only kept of what is then an article: a poem, a letter or code keeps its own.
  for (const { lines: made, sure, markdown } of readings(lines)) {
    const sheet = readSheet(made, markdown ? { ...options, markdown } : options);
    if (isArticle(sheet) && (sure || marksOf(sheet) >= ENOUGH)) return { sheet, article: true };
  }
  return { sheet: bare, article: false };
}

/** A way to read the lines of a text. */
interface Reading {
  readonly lines: readonly Line[];
  readonly sure: boolean;
  readonly markdown: boolean;
}

/** The ways to read the lines of a text, the one that takes most away first; each is made when those before it were no article. */
function* readings(lines: readonly Line[]): Generator<Reading> {
  const unwrapped = unwrapLines(lines);
  for (const one of [...(unwrapped === null ? [] : [unwrapped]), { lines, sure: true }]) {
    if (isMarkdown(one.lines)) yield { ...one, lines: liftNotes(dressLines(one.lines)), markdown: true };
    yield { ...one, lines: liftNotes(one.lines), markdown: false };
  }
}

/** Lines with what every rule says about them. */
function readSheet(lines: readonly Line[], options: SheetOptions): Sheet {
  const sheet = new Sheet(lines, options);
  for (const rule of RULES) sheet.add(rule.find(sheet));
  return sheet;
}

const MAIL_HEADER = /^(from|to|cc|bcc|subject|date|sent|reply-to|message-id|von|an|betreff|de|objet)\s*:/i;

/** Two header lines of a letter or mail at the top. */
function isMail(sheet: Sheet): boolean {
  return (
    sheet.lines.slice(0, 8).filter((line) => MAIL_HEADER.test(line.text)).length >= 2 &&
    sheet.lines.slice(0, 8).some((line) => /^(from|to|subject|von|an|betreff|de|objet)\s*:/i.test(line.text))
  );
}

/** Lines by which the minutes of a meeting say who was there; two of them, and it is no article. */
const MINUTES =
  /^(present|apologies|absent|attendees|attended by|in attendance|chair|chaired by|agenda|minutes(?: taken)? by|action|actions|उपस्थित|अनुपस्थित|उपस्थिति|अध्यक्षता|कार्यसूची|الحضور|الغياب|الحاضرون|الغائبون|جدول الأعمال|رئيس الجلسة|പങ്കെടുത്തവർ|ഹാജരായവർ|ഹാജരാകാത്തവർ|അധ്യക്ഷൻ|അജണ്ട)\s*[:：]/iu;
const MINUTES_ABOVE = 12;

function isMinutes(sheet: Sheet): boolean {
  const said = sheet.lines.slice(0, MINUTES_ABOVE).map((line) => MINUTES.exec(line.text)?.[1]?.toLowerCase());
  return new Set(said.filter((label) => label !== undefined)).size >= 2;
}

/** What each finding speaks for an article, per rule and not per line. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'breadcrumb-trail': 2,
  'repeated-title': 2,
  'byline-label': 1,
  'published-stamp': 2,
  'updated-stamp': 2,
  'also-read': 1,
  'doubled-line': 1,
  'caption-with-credit': 1,
  'labelled-picture': 1,
  'markdown-heading': 1,
  'markdown-quote': 1,
  'front-matter': 1,
  'job-title': 1,
  credit: 1,
  'dateline-prefix': 1,
  'embargo-line': 1,
};
/** So many lines below the title, a labelled name tells as much as two marks. */
const NAME_BELOW = 2;
/** Lines that desk and page put around a text say nothing for or against it. */
const AROUND = ['page-furniture', 'desk-note', 'tag-line', 'correction-note', 'byline-label'];
const ENOUGH = 2;
const WITHOUT_HEADLINE = 3;
const HEADLINE_WORDS = 4;

/** What the marks of a newsroom in a text come to. */
function marksOf(sheet: Sheet): number {
  return Object.entries(WEIGHTS).reduce((sum, [rule, weight]) => sum + (sheet.firstOf(rule) >= 0 ? weight : 0), 0);
}

/** Running text, and enough marks of a newsroom; without them a headline over mostly running text. */
function isArticle(sheet: Sheet): boolean {
  const prose = sheet.lines.filter((line) => line.facts.prose).length;
  if (prose === 0) return false;
  const score = marksOf(sheet);
  const title = sheet.lines[sheet.firstOf('headline')];
  if (title === undefined) return score >= WITHOUT_HEADLINE;
  if (score >= ENOUGH || isNamedBelow(sheet, prose)) return true;
  const around = sheet.lines.filter((_, index) => sheet.has(index, ...AROUND)).length;
  return (
    title.facts.words >= HEADLINE_WORDS &&
    prose >= 2 &&
    prose * 2 >= sheet.lines.length - 1 - around &&
    !/^[{}</#*]|[;{}]$/.test(title.text)
  );
}

/** A labelled name in one of the two lines under the title, and running text below it. */
function isNamedBelow(sheet: Sheet, prose: number): boolean {
  const title = sheet.firstOf('headline');
  const name = sheet.firstOf('byline-label');
  return prose >= 2 && name > title && name - title <= NAME_BELOW;
}

/** A text that nothing is to be guessed about. */
export function leaveAlone(text: string, options: SheetOptions): Recognised {
  return { sheet: new Sheet(splitLines(text), options), article: false };
}
