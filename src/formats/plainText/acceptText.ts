import { fail, ok, type Result } from '../../contract/result';

/** Most bytes (of a file) or UTF-16 units (of pasted text) that are read as one story. */
export const MAX_TEXT = 10_000_000;

/** Lets a text through to the reader, or says why not: `too-large` over MAX_TEXT, `bad-input` where it holds a zero character. */
export function acceptText(text: string): Result<string> {
  if (text.length > MAX_TEXT) {
    return fail(
      'too-large',
      `The text is ${Math.round(text.length / 1_000_000)} million characters long; ${MAX_TEXT / 1_000_000} million is the most that Galley reads as one story. Split it and import the parts.`,
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
