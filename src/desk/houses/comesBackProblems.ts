import { valuesIn } from '../../blocks/declared/declaredFields';
import { makeDeclared } from '../../blocks/declared/makeDeclared';
import { emptyDoc } from '../../blocks/newStory';
import type { DeclaredBlock, DeclaredField } from '../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../contract/json';
import { readHtml } from '../../formats/html/readHtml';
import type { House } from '../../house/house';
import { countedIds } from '../../story/ids';
import { mapNodes, textOf } from '../../story/walk';
import { lineDiff } from './lineDiff';

/**
 * The blocks of a house that do not come back from its own HTML as what they were, each with what differs: every field filled, then each
 * by itself, written by `write` and read again. Blocks of a house in order are not among them.
 */
export function comesBackProblems(
  house: House,
  write: (doc: JsonNode) => string,
): readonly { readonly label: string; readonly diff: string }[] {
  return house.file.declared.flatMap((declaration) => {
    const sets = [declaration.fields, ...declaration.fields.map((field) => [field])];
    const diff = sets.map((fields) => diffOf(sampleOf(declaration, fields), house, write)).find((one) => one !== '');
    return diff === undefined ? [] : [{ label: declaration.label, diff }];
  });
}

function diffOf(block: JsonNode, house: House, write: (doc: JsonNode) => string): string {
  const doc = mapNodes(emptyDoc({ language: 'en' }, countedIds('e')), (node) =>
    node.type === 'body' ? { ...node, content: [block] } : node,
  );
  const { html: profile, declared } = house.file;
  const read = readHtml(write(doc), { source: 'house', own: true, profile, declarations: declared, newId: countedIds('r') });
  if (!read.ok) return `- ${block.type}\n+ ${read.error.message}`;
  const blocks = read.value.story.doc.content?.[1]?.content ?? [];
  return lineDiff(linesOf(block).join('\n'), blocks.flatMap(linesOf).join('\n'));
}

/** A block in lines: its name, then each field that says anything; any other block by its kind and text. */
function linesOf(block: JsonNode): readonly string[] {
  if (block.type !== 'declared') return [`${block.type}: ${textOf(block)}`];
  const texts = (block.content ?? []).filter((part) => textOf(part) !== '');
  return [
    `block ${String(block.attrs?.block)}`,
    ...texts.map((part) => `${String(part.attrs?.name)}: ${JSON.stringify(textOf(part))}${isBold(part) ? ' (bold)' : ''}`),
    ...[...valuesIn(block)].map(([name, value]) => `${name}: ${JSON.stringify(value)}`).sort(),
  ];
}

function isBold(part: JsonNode): boolean {
  return JSON.stringify(part).includes('"bold"');
}

/** A block with those fields filled: lines that begin in bold, two paragraphs, and a value of each kind. */
function sampleOf(declaration: DeclaredBlock, fields: readonly DeclaredField[]): JsonNode {
  const newId = countedIds('s');
  const words = (text: string): readonly JsonNode[] => [
    { type: 'text', text: 'Bold', marks: [{ type: 'bold' }] },
    { type: 'text', text: ` ${text}` },
  ];
  const texts = new Map<string, readonly JsonNode[]>();
  const values = new Map<string, JsonValue>();
  for (const { name, kind, options } of fields) {
    if (kind === 'line') texts.set(name, words(name));
    else if (kind === 'text')
      texts.set(
        name,
        ['one', 'two'].map((one) => ({ type: 'paragraph', attrs: { id: newId() }, content: words(`${name} ${one}`) })),
      );
    else
      values.set(name, kind === 'flag' ? true : kind === 'number' ? 7 : kind === 'choice' ? (options?.[0] ?? '') : 'https://example.org/a');
  }
  return makeDeclared(declaration, newId, { texts, values });
}
