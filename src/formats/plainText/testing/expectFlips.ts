import { expect } from 'vitest';
import { checkDoc } from '../../../blocks/schema';
import { readPlainText } from '../readPlainText';
import { account } from './account';

/** Reads a text with some decisions taken back. */
export const read = (text: string, ...flipped: readonly string[]) => readPlainText(text, { source: '', flipped: new Set(flipped) });

/** Each decision about a text can be flipped alone: another story, valid, with every word; all decisions stand as before, and flipped back the story is the same. */
export function expectFlips(text: string): void {
  const { story, report } = read(text);
  for (const { id, line } of report.decisions) {
    const other = read(text, id);
    expect(other.story, id).not.toEqual(story);
    expect(checkDoc(other.story.doc), id).toMatchObject({ ok: true });
    const { came, accounted } = account(text, other.story, other.report);
    expect(accounted, id).toEqual(came);
    expect(other.report.words, id).toMatchObject({ in: came.length, lost: 0 });
    expect(other.report.decisions.find((decision) => decision.id === id)).toEqual({ id, line, flipped: true, action: 'Redo' });
    expect(other.report.decisions.map((decision) => decision.id)).toEqual(report.decisions.map((decision) => decision.id));
  }
  expect(read(text)).toEqual({ story, report });
}

/** The pieces of the report are every line of the text that is not blank, to the letter. */
export function expectEveryLine(text: string): void {
  const { report } = read(text);
  text.split('\n').forEach((line, index) => {
    const pieces = report.entries.filter((entry) => entry.line === index + 1).map((entry) => entry.text);
    if (line.trim() !== '') expect(pieces.join('')).toBe(line);
  });
}
