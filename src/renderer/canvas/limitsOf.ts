import { blockOf, nodeOf } from '../../blocks';
import { declarationOf, partsOf } from '../../blocks/declared/declaredFields';
import { fieldsOf, idOf } from '../../checks/fieldsOf';
import { type Excess, overLimit } from '../../checks/overLimit';
import { rangesFrom, type TextRange } from '../../checks/rangesFrom';
import type { HouseLimit, Level } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import type { House } from '../../house/house';
import { lineStarts } from '../../story/lineStarts';
import { textOf, walk } from '../../story/walk';
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
  readonly unit: Excess['unit'];
  /** True where it is too long. */
  readonly isOver: boolean;
  /** What is too much, from the exact grapheme, word or line on; none for words that stand beside the text (an alt text). */
  readonly oversets: readonly TextRange[];
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
  if (Object.keys(house.file.limits).length === 0 && house.file.declared.length === 0) return [];
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
    const standsOf = (field: string, text: string) => standings(text, house.limit(field), house.level(`limit.${field}`, 'warn'), language);
    for (const { block, field, at, text } of fieldsOf(node)) {
      for (const { from, ...stands } of standsOf(field, text)) {
        if (from === null && !isHead && node.type === field) continue;
        const label = node.type === field ? '' : (nodeOf(field)?.label ?? field);
        const oversets = from === null ? [] : [{ block, field, at, from, to: text.length }];
        marks.push({ ...stands, block, field, at, label, isOver: from !== null, oversets });
      }
    }
    const { alt } = node.attrs ?? {};
    for (const { from, ...stands } of typeof alt === 'string' ? standsOf('alt', alt) : [])
      marks.push({ ...stands, block: idOf(node), field: 'alt', at: 0, label: 'alt text', isOver: from !== null, oversets: [] });
    if (node.type === 'declared') marks.push(...declaredMarks(node, house, language));
    return true;
  });
  return marks;
}

/** The limits of the fields that the house declares for its block. */
function declaredMarks(block: JsonNode, house: House, language: string): readonly LimitMark[] {
  const declaration = declarationOf(house.file.declared, block.attrs?.block);
  if (declaration === null) return [];
  const level = house.level('declared.limit', 'warn');
  return [...partsOf(block, declaration).parts.values()].flatMap(({ field, node }) => {
    if (node === null) return [];
    return standings(textOf(node), field.limit ?? null, level, language).map(({ from, ...stands }): LimitMark => {
      const oversets = from === null ? [] : rangesFrom(block, node, from);
      const at = (block.content ?? []).filter(({ type }) => type === node.type).indexOf(node);
      return { ...stands, block: idOf(block), field: node.type, at, label: field.label, isOver: from !== null, oversets };
    });
  });
}

/** How a text stands to a limit; `from`: the UTF-16 offset of what is too much, null within it. */
export interface Standing extends Pick<LimitMark, 'count' | 'most' | 'unit' | 'level'> {
  readonly from: number | null;
}

/** How a text stands to its limit: what it is over, else its characters or words, and its lines. Nothing for an empty one. */
export function standings(text: string, limit: HouseLimit | null, level: Level, language: string): readonly Standing[] {
  if (text === '' || limit === null || level === 'off') return [];
  const over = overLimit(text, limit, language);
  if (over !== null) return [{ ...over, level }];
  const { characters, words, lines, measure } = limit;
  const stands: Standing[] = [];
  const add = (count: number, most: number, unit: Excess['unit']) => stands.push({ count, most, unit, from: null, level });
  if (characters !== undefined) add(countGraphemes(text, language), characters, 'characters');
  else if (words !== undefined) add(countWords(text, language), words, 'words');
  if (lines !== undefined && measure !== undefined) add(lineStarts(text, measure, language).length, lines, 'lines');
  return stands;
}
