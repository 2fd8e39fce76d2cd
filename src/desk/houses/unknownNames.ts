import { BLOCKS, nodeOf } from '../../blocks';
import type { House } from '../../house/house';
import { metaField } from '../../story/metadata';

/** Names of fields and blocks in a house file that no story has: what is said of them does nothing, and would go unnoticed. One `- path: reason` each. */
export function unknownNames({ file }: House): readonly string[] {
  const places: readonly (readonly [path: string, names: readonly string[], isKnown: (name: string) => boolean, what: string])[] = [
    ['limits', Object.keys(file.limits), (name) => isField(name) || hasWords(name), 'field of words'],
    ['required', file.required, (name) => isField(name) || metaField(name) !== undefined, 'field'],
    ['blocks', file.blocks ?? [], (name) => isBlockName(name) && isInserted(name), 'block to insert'],
    ['html.classes', Object.keys(file.html.classes), isBlockName, 'block'],
    ...file.words.map(
      ({ where = [] }, index) =>
        [`words[${index}].where`, where, (name: string) => isField(name) || isBlockName(name), 'field or block'] as const,
    ),
  ];
  return places.flatMap(([path, names, isKnown, what]) =>
    names.filter((name) => !isKnown(name)).map((name) => `- ${path}: “${name}” is no ${what} of a story`),
  );
}

/** A line of text of any block, or the words of a picture. */
function isField(name: string): boolean {
  return name === 'alt' || nodeOf(name)?.content === 'text*';
}

function hasWords(name: string): boolean {
  return typeof metaField(name)?.default === 'string';
}

function isBlockName(name: string): boolean {
  return BLOCKS.some((block) => block.name === name);
}

function isInserted(name: string): boolean {
  return BLOCKS.some((block) => block.name === name && block.insert !== undefined);
}
