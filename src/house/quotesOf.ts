import type { House } from './house';
import { forLanguage } from './speaks';

/** The quotation marks of a house in a language (BCP 47): opening, closing, inner opening, inner closing; null where it says nothing, and the usual ones of the language hold. */
export function quotesOf(house: House, language: string): readonly [string, string, string, string] | null {
  return forLanguage(house.file.quotes, language) ?? null;
}
