import type { JsonNode, JsonValue } from '../../../contract/json';
import type { ImportReport } from '../../importReport';

/** Where words of the input may stand in a story.json besides its text nodes, as importReport.ts says; written down a second time on purpose. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  doc: ['section', 'tags', 'dateline', 'published', 'updated', 'embargo'],
  alsoRead: ['label'],
  alsoReadItem: ['url'],
  figure: ['creditKind', 'alt'],
};

/** The sorted words of the input, and those of story and dropped pieces together, less the words that were joined of two halves. Equal where nothing was lost or added. Reads nothing but the two files. */
export function account(
  input: string,
  story: { readonly doc: JsonNode },
  report: ImportReport,
): { readonly came: readonly string[]; readonly accounted: readonly string[] } {
  const texts: string[] = [];
  const open: JsonNode[] = [story.doc];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.text !== undefined) texts.push(node.text);
    for (const name of ATTRIBUTES[node.type] ?? []) texts.push(words(node.attrs?.[name]));
    open.push(...(node.content ?? []));
  }
  for (const entry of report.entries) if (entry.outcome === 'dropped') texts.push(entry.text);
  const joined = report.entries.flatMap((entry) => (entry.joined === undefined ? [] : [entry.joined]));
  return { came: sorted(input), accounted: without(sorted(texts.join('\n')), joined) };
}

/** A list without one of each of these words; one that is not in it is written down, so that the test sees it. */
function without(all: readonly string[], words: readonly string[]): readonly string[] {
  const left = [...all];
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) left.push(`joined but not in the story: ${word}`);
    else left.splice(at, 1);
  }
  return left;
}

function words(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join('\n');
  return value !== null && typeof value === 'object' && 'written' in value ? String(value.written) : '';
}

function sorted(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort();
}
