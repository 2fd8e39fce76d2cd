import type { JsonNode } from '../../contract/json';
import { countedIds, type IdSource } from '../../story/ids';
import { isLanguageTag } from '../../story/language';
import { defaultMetadata } from '../../story/metadata';
import { storyFile } from '../../story/storyFile';
import type { ImportDecision, Imported, ImportReport, ReportEntry } from '../importReport';
import { accountWords } from './accountWords';
import { applyMarks } from './applyMarks';
import { arrange } from './arrange';
import { contentOf } from './contentOf';
import { dressedPiece, entriesOfMade } from './enterMade';
import { guessLanguage } from './guessLanguage';
import { sourcesOf, takenBack } from './madeLine';
import type { Dressed } from './piecesOfMade';
import type { Placed } from './placed';
import { leaveAlone, recognise } from './recognise';
import type { Finding, Sheet } from './sheet';
import { StoryDraft } from './storyDraft';
import { storyTexts } from './storyTexts';

/** What a caller may say beside the text. */
export interface PlainTextOptions {
  /** Where the text came from, for the report. */
  readonly source: string;
  /** IANA zone in which times without a clear zone were meant (`--zone`): confirms a time whose letters may mean it. */
  readonly zone?: string;
  /** Language tag; guessed by the script of the text where it is missing. */
  readonly language?: string;
  /** Ids of decisions to take the other way round. */
  readonly flipped?: ReadonlySet<string>;
  /** Answers to questions of the report: `<decision>.zone` = IANA zone, `<decision>.date` = `dmy` or `mdy`, `<decision>.role` = a role. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Guess nothing: one paragraph a line. */
  readonly plain?: boolean;
  /** Ids of blocks; counted where missing, so that the same text gives the same story everywhere. */
  readonly newId?: IdSource;
}

/**
 * Reads plain text as an article: a story and the account of every line. A pure function of the text and the options (no clock, no
 * locale, no zone of the machine). Text that is no article becomes one paragraph a line. Never fails; check foreign text with
 * `acceptText` or `decodeText` before.
 */
export function readPlainText(text: string, options: PlainTextOptions): Imported {
  const guessed = guessLanguage(text);
  const language = isLanguageTag(options.language) ? options.language : guessed;
  const known = options.language ?? (guessed === 'en' ? '' : guessed);
  const read = options.plain === true ? leaveAlone : recognise;
  const { sheet, article } = read(text, { zone: options.zone ?? '', language: known, answers: options.answers ?? {} });
  const flipped = options.flipped ?? new Set<string>();
  const draft = new StoryDraft({ ...defaultMetadata(), language }, options.newId ?? countedIds());
  const making = { sheet, draft, article, back: takenBack(sheet.lines, flipped), marked: [] };
  const entries = inOrder(arrange(sheet, flipped).flatMap((placed) => enter(placed, making)));
  const doc = applyMarks(draft.doc(), making.marked);
  return { story: storyFile(doc), report: reportOf(options.source, sheet, entries, decisionsOf(sheet, flipped), doc) };
}

/** A story in the making. `marked`: its texts that hold marks. */
interface StoryMaking {
  readonly sheet: Sheet;
  readonly draft: StoryDraft;
  readonly article: boolean;
  readonly back: ReadonlySet<string>;
  readonly marked: Dressed[];
}

/** Puts one piece into the story and writes its lines of the report: one, or one for each line of the input that a made line holds. */
function enter(placed: Placed, { sheet, draft, article, back, marked }: StoryMaking): readonly ReportEntry[] {
  const { finding, piece, index } = placed;
  const line = sheet.lines[index];
  const raw = line?.raw.slice(piece.start, piece.end) ?? '';
  // The indentation of a poem or of code is part of it; an article has none.
  const visible = article ? raw.trim() : raw.trimEnd();
  const dressed = line?.made === undefined ? null : dressedPiece(line, line.made, piece, back);
  const text = contentOf(dressed?.text ?? piece.text ?? visible);
  const block = draft.place(piece.target, text, dressed?.marks);
  if (dressed !== null && dressed.marks.length > 0 && piece.target.kind !== 'drop') marked.push({ text, marks: dressed.marks });
  const number = line?.number ?? 0;
  const entry: ReportEntry = {
    decision: finding?.id ?? `L${number}.${piece.as}`,
    line: number,
    text: raw,
    outcome: piece.target.kind === 'drop' ? 'dropped' : placed.whole ? 'kept' : 'split',
    as: piece.as,
    rule: finding?.rule ?? (article ? 'running-text' : 'plain-line'),
    why: whyOf(sheet, placed, article),
    block,
    ...(piece.question === undefined ? {} : { question: piece.question }),
  };
  return line?.made === undefined ? [entry] : entriesOfMade(line, line.made, placed, back, entry);
}

/** Lines of the report in the order of the input. Where lines were joined over a page number, that stands among them; and a line of which one piece is all was kept. */
function inOrder(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  const sorted = entries.every((entry, at) => at === 0 || (entries[at - 1]?.line ?? 0) <= entry.line);
  return sorted ? entries : [...entries].sort((one, other) => one.line - other.line);
}

function whyOf(sheet: Sheet, placed: Placed, article: boolean): string {
  const { finding, piece, flipped, index } = placed;
  if (flipped) return finding?.otherwise === 'quote' ? 'Made a quote by hand.' : 'Taken back by hand: the line stands as it came.';
  if (piece.why !== undefined) return piece.why;
  if (finding !== null) return finding.why;
  if (!article) return 'Nothing here marks an article, so the line stands as it came.';
  return sheet.lines[index]?.facts.endsColon === true ? 'Ends in a colon: it stays with what stands below.' : 'Running text.';
}

function decisionsOf(sheet: Sheet, flipped: ReadonlySet<string>): readonly ImportDecision[] {
  const decisions = new Map<string, ImportDecision>();
  sheet.lines.forEach((line, index) => {
    for (const { id, line: number, action } of line.made?.makings ?? [])
      decisions.set(id, { id, line: number, flipped: flipped.has(id), action: flipped.has(id) ? 'Redo' : action });
    for (const finding of sheet.findingsOf(index)) {
      if (finding.rule === 'running-text' || decisions.has(finding.id)) continue;
      const isFlipped = flipped.has(finding.id);
      decisions.set(finding.id, { id: finding.id, line: line.number, flipped: isFlipped, action: isFlipped ? 'Redo' : actionOf(finding) });
    }
  });
  return [...decisions.values()];
}

function actionOf(finding: Finding): string {
  if (finding.otherwise === 'quote') return 'Make quote';
  return finding.pieces.every((piece) => piece.target.kind === 'drop') ? 'Keep' : 'Undo';
}

function reportOf(
  source: string,
  sheet: Sheet,
  entries: readonly ReportEntry[],
  decisions: readonly ImportDecision[],
  doc: JsonNode,
): ImportReport {
  const sources = sheet.lines.flatMap(sourcesOf);
  const words = accountWords(
    sources.map(({ text }) => text),
    storyTexts(doc),
    entries,
  );
  return { source, format: 'plain-text', lines: sources.length, entries, decisions, words };
}
