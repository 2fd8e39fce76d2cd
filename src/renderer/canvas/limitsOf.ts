import { blockOf, nodeOf } from '../../blocks';
import { fieldsOf, idOf } from '../../checks/fieldsOf';
import { overLimit } from '../../checks/overLimit';
import type { JsonNode } from '../../contract/json';
import type { House } from '../../house/house';
import { walk } from '../../story/walk';
import { countGraphemes, countWords } from '../../story/words';

/** A field that has a limit, and how it stands to it. */
export interface LimitMark {
  readonly block: string;
  readonly field: string;
  /** Which field of that name in the block, from 0. */
  readonly at: number;
  /** What the field is called beside its number; '' where the block is the field. */
  readonly label: string;
  readonly count: number;
  readonly most: number;
  readonly unit: 'characters' | 'words';
  /** UTF-16 offset of the first grapheme or word that is too many; null within the limit. */
  readonly from: number | null;
  readonly level: 'warn' | 'block';
}

/** Limits of blocks that did not change since the last count, by the block itself. One per open story. */
export class LimitMemory {
  private known = new WeakMap<JsonNode, readonly LimitMark[]>();
  private house: House | null = null;
  private language = '';

  /** The marks of a block, counted only where it changed, or house or language did. */
  marks(unit: JsonNode, house: House, language: string, isHead: boolean): readonly LimitMark[] {
    if (house !== this.house || language !== this.language) {
      this.known = new WeakMap();
      this.house = house;
      this.language = language;
    }
    const known = this.known.get(unit) ?? marksIn(unit, house, language, isHead);
    this.known.set(unit, known);
    return known;
  }
}

/** The limits of a story's text, in document order: those of the head and of parts of a block (a caption) whenever there is text, those of running text only where it is too long. Nothing where the house has switched the check off. */
export function limitsOf(doc: JsonNode, house: House, known: LimitMemory): readonly LimitMark[] {
  if (Object.keys(house.file.limits).length === 0) return [];
  const language = typeof doc.attrs?.language === 'string' ? doc.attrs.language : 'en';
  return (doc.content ?? []).flatMap((part) =>
    (part.content ?? []).flatMap((unit) => known.marks(unit, house, language, part.type === 'head')),
  );
}

function marksIn(unit: JsonNode, house: House, language: string, isHead: boolean): readonly LimitMark[] {
  const marks: LimitMark[] = [];
  walk(unit, (node) => {
    if (node.text !== undefined) return false;
    if (blockOf(node.type) === undefined && !isHead) return true;
    for (const { block, field, at, text } of fieldsOf(node)) {
      const mark = text === '' ? null : markOf(text, field, house, language);
      if (mark === null || (mark.from === null && !isHead && node.type === field)) continue;
      marks.push({ ...mark, block, field, at, label: node.type === field ? '' : (nodeOf(field)?.label ?? field) });
    }
    const { alt } = node.attrs ?? {};
    const mark = typeof alt === 'string' && alt !== '' ? markOf(alt, 'alt', house, language) : null;
    if (mark !== null) marks.push({ ...mark, block: idOf(node), field: 'alt', at: 0, label: 'alt text' });
    return true;
  });
  return marks;
}

function markOf(text: string, field: string, house: House, language: string): Omit<LimitMark, 'block' | 'field' | 'at' | 'label'> | null {
  const limit = house.limit(field);
  const level = house.level(`limit.${field}`, 'warn');
  if (limit === null || level === 'off') return null;
  const over = overLimit(text, limit, language);
  if (over !== null) return { ...over, level };
  if (limit.characters !== undefined)
    return { count: countGraphemes(text, language), most: limit.characters, unit: 'characters', from: null, level };
  return limit.words === undefined ? null : { count: countWords(text, language), most: limit.words, unit: 'words', from: null, level };
}
