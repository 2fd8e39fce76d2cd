import { fail, ok, type Result } from '../../contract/result';

/** Most bytes (of a file) or UTF-16 units (of pasted text) that are read as one story. */
export const MAX_TEXT = 10_000_000;
/** Most lines that are not blank. A story holds some 125,000 blocks (CONTAINER_LIMITS); two million lines took minutes and 2.7 GB to be refused when it was saved. */
export const MAX_LINES = 100_000;

/** A line with anything on it, up to its end (the breaks of splitLines.ts). */
const LINE = /[^\s][^\n\r\u0085\u2028\u2029\v\f]*/g;

/** Lets a text through to the reader, or says why not: `too-large` over MAX_TEXT or MAX_LINES, `bad-input` where it holds a zero character. */
export function acceptText(text: string): Result<string> {
  if (text.length > MAX_TEXT) {
    return fail(
      'too-large',
      `The text is ${Math.round(text.length / 1_000_000)} million characters long; ${MAX_TEXT / 1_000_000} million is the most that Galley reads as one story. Split it and import the parts.`,
    );
  }
  if (hasTooManyLines(text)) {
    return fail(
      'too-large',
      `The text has more than 100,000 lines, the most that Galley reads as one story. Split it and import the parts.`,
    );
  }
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return fail(
      'bad-input',
      `This is no text: character ${nul + 1} is zero. Export the article as plain text and import that.`,
      `character ${nul + 1}`,
    );
  return ok(text);
}

function hasTooManyLines(text: string): boolean {
  LINE.lastIndex = 0;
  for (let count = 0; count <= MAX_LINES; count += 1) if (!LINE.test(text)) return false;
  return true;
}
