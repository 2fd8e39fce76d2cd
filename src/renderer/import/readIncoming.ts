import type { DeclaredBlock } from '../../contract/houseFile';
import { ok, type Result } from '../../contract/result';
import { carryMarks } from '../../formats/html/carryMarks';
import { readHtml } from '../../formats/html/readHtml';
import type { Imported } from '../../formats/importReport';
import { acceptText } from '../../formats/plainText/acceptText';
import { readPlainText } from '../../formats/plainText/readPlainText';
import type { Incoming } from '../state/appStore';

/** What the editor has said about the report: decisions taken back, questions answered. */
export interface Said {
  readonly flipped: ReadonlySet<string>;
  readonly answers: Readonly<Record<string, string>>;
}

/** Reads what came in as an article, with what has been said about it; `declarations` are the blocks of the story's house. A pure function: the same text and words give the same story. */
export function readIncoming(
  incoming: Incoming,
  { flipped, answers }: Said,
  declarations: readonly DeclaredBlock[] = [],
): Result<Imported> {
  if (incoming.kind === 'html') return readHtml(incoming.text, { source: incoming.source, declarations });
  const text = acceptText(incoming.text);
  if (!text.ok) return text;
  const read = readPlainText(text.value, { source: incoming.source, flipped, answers });
  const dressed = incoming.html === undefined ? null : readHtml(incoming.html, { source: incoming.source });
  // HTML that cannot be read costs the marks and never the text.
  return ok(dressed?.ok === true ? { ...read, story: { ...read.story, doc: carryMarks(read.story.doc, dressed.value.story.doc) } } : read);
}
