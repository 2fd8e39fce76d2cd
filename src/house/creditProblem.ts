import type { Pattern } from './compilePattern';
import { foldText } from './foldText';

/** Null where a house takes this credit, else why not, in a sentence. An empty credit is another check's. */
export function creditProblem(credit: string, refused: readonly string[], forms: readonly Pattern[]): string | null {
  const shown = credit.trim();
  if (shown === '') return null;
  const bare = plain(shown);
  if (refused.some((name) => plain(name) === bare)) return `“${shown}” is where the picture was found, not who made it.`;
  if (forms.length > 0 && !forms.some((form) => form.fits(shown))) return `The credit “${shown}” has none of the forms of the house.`;
  return null;
}

/** Letters only count: `@X.` is `x`. */
function plain(text: string): string {
  return foldText(text, false).text.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}
