import type { JsonNode } from '../../contract/json';
import type { ReportEntry } from '../../formats/importReport';
import type { StoryInstant } from '../../story/instant';
import { textOf, walk } from '../../story/walk';
import { instantWords } from '../words/zoneWords';

/** What a piece of the input stands as in the story: the piece itself, but for what became metadata or was split off with a kind. */
export function becameText(doc: JsonNode, entry: ReportEntry): string {
  if (entry.shown !== undefined) return entry.shown;
  const attrs = doc.attrs ?? {};
  if (entry.as === 'section' && Array.isArray(attrs.section)) return attrs.section.join(' › ');
  if (entry.as === 'published' || entry.as === 'updated' || entry.as === 'embargo') {
    const instant = attrs[entry.as] as unknown as StoryInstant | null;
    return instant === null ? entry.text.trim() : instantWords(instant);
  }
  if (entry.as !== 'credit') return entry.text.trim();
  let words = entry.text.trim();
  walk(doc, (node) => {
    if (node.type !== 'figure' || node.attrs?.id !== entry.block) return node.type !== 'figure';
    const credit = node.content?.find((part) => part.type === 'credit');
    if (credit !== undefined) words = textOf(credit) || words;
    return false;
  });
  return words;
}
