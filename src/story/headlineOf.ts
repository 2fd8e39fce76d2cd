import type { JsonNode } from '../contract/json';
import { textOf } from './walk';

/** The headline of a document as plain text, without blanks around it; '' while it has none. */
export function headlineOf(doc: JsonNode): string {
  const head = doc.content?.find((node) => node.type === 'head');
  const headline = head?.content?.find((node) => node.type === 'headline');
  return headline === undefined ? '' : textOf(headline).trim();
}
