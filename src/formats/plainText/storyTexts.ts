import { nodeOf } from '../../blocks';
import type { JsonNode, JsonValue } from '../../contract/json';

/** Metadata that holds words of the story; an instant counts with what was written. */
const METADATA_WORDS = ['section', 'tags', 'dateline', 'published', 'updated', 'embargo'] as const;

/** Every text of a story that an importer can fill, in document order: metadata, then the texts (one however many marks divide it) and the attributes that are words. */
export function storyTexts(doc: JsonNode): readonly string[] {
  const texts: string[] = METADATA_WORDS.flatMap((key) => wordsOfValue(doc.attrs?.[key]));
  collect(doc, texts);
  return texts;
}

function collect(node: JsonNode, texts: string[]): void {
  for (const [name, spec] of Object.entries(nodeOf(node.type)?.attrs ?? {}))
    if (spec.words === true) texts.push(...wordsOfValue(node.attrs?.[name]));
  let run = '';
  const endRun = () => {
    if (run !== '') texts.push(run);
    run = '';
  };
  for (const child of node.content ?? []) {
    if (child.text !== undefined) run += child.text;
    else {
      endRun();
      collect(child, texts);
    }
  }
  endRun();
}

function wordsOfValue(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => wordsOfValue(item));
  if (value !== null && typeof value === 'object')
    return 'written' in value
      ? wordsOfValue(value.written)
      : Object.values(value).flatMap((one) => (typeof one === 'number' ? [String(one)] : wordsOfValue(one)));
  return [];
}
