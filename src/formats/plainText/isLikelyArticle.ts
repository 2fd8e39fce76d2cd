import { MAX_TEXT } from './acceptText';
import { recognise } from './recognise';

const FEWEST_LINES = 3;

/** True where a pasted text looks like a published article and is worth the import dialog: running text with a headline and marks of a newsroom. */
export function isLikelyArticle(text: string): boolean {
  if (text.length > MAX_TEXT) return false;
  const { sheet, article } = recognise(text, { zone: '', language: '', answers: {} });
  return article && sheet.lines.length >= FEWEST_LINES;
}
