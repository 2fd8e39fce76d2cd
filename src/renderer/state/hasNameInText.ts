import { countedWords } from '../../blocks/countedWords';
import type { JsonNode } from '../../contract/json';
import { hasText } from '../../story/walk';

/** True for a document with a headline and some text: its file may be named after it without asking. */
export function hasNameInText(doc: JsonNode): boolean {
  const headline = doc.content?.[0]?.content?.find((field) => field.type === 'headline');
  return headline !== undefined && hasText(headline) && countedWords(doc, []) > 0;
}
