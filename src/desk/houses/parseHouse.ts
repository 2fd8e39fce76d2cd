import { fail, type Result } from '../../contract/result';
import type { House } from '../../house/house';
import { openHouse } from '../../house/openHouse';

/** Largest house file, in bytes. */
export const HOUSE_CAP = 2 * 1024 * 1024;

/** A house out of the text of its file, or the plain error with the place: also for what is no JSON at all. `name` is the file as the user knows it. */
export function parseHouse(text: string, name: string): Result<House> {
  if (Buffer.byteLength(text) > HOUSE_CAP)
    return fail('too-large', `The house ${name} is too large: at most ${HOUSE_CAP / 1024 / 1024} MB are read.`);
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return fail(
      'bad-input',
      `The house ${name} cannot be used: it is no JSON${placeOf(error, text)}. Stories open and keep all they have; mend the file and try again.`,
    );
  }
  return openHouse(file, name);
}

/** The line that the engine names, by offset or by line. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return ` (line ${line})`;
  const at = /position (\d+)/.exec(message)?.[1];
  return at === undefined ? '' : ` (line ${text.slice(0, Number(at)).split('\n').length})`;
}
