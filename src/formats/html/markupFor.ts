import type { PublishContext } from '../../blocks/block';
import type { JsonNode } from '../../contract/json';

type Markup = PublishContext['markup'];

const none: Markup = () => {
  throw new Error('A story without raw HTML has none to clean.');
};

/** What cleans the raw HTML of a document. Its parser and sanitiser, a third of what an export would load, are loaded for the first document that has any. */
export async function markupFor(doc: JsonNode): Promise<Markup> {
  return holdsRawHtml(doc) ? (await import('./publishMarkup')).publishMarkup : none;
}

function holdsRawHtml({ type, content }: JsonNode): boolean {
  if (type === 'rawHtml') return true;
  for (const child of content ?? []) if (child.type !== 'text' && holdsRawHtml(child)) return true;
  return false;
}
