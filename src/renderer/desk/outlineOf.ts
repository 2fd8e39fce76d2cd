import { blockOf, nodeOf } from '../../blocks';
import { declaredAs } from '../../blocks/declared/declaredFields';
import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { textOf, walk } from '../../story/walk';
import { countWords } from '../../story/words';

/** One row of the outline. Paragraphs that follow each other are one row. */
export interface OutlineLine {
  /** Block to go to. */
  readonly id: string;
  /** Blocks that the row stands for. */
  readonly ids: readonly string[];
  readonly icon: string;
  /** The block's own words, or, where `isStory` is false, words about it. */
  readonly text: string;
  readonly isStory: boolean;
  /** Heading level; 0 for what is not a subhead. */
  readonly level: number;
  /** Below a subhead. */
  readonly isInside: boolean;
  /** Words; of a subhead: of everything below it. 0 is not shown. */
  readonly words: number;
  readonly verdict: 'block' | 'warn' | null;
}

/** The outline of a document: the fields of the head that hold text (the headline always), then the blocks of the body. */
export function outlineOf(doc: JsonNode, checks: readonly Advice[], declared: readonly DeclaredBlock[] = []): readonly OutlineLine[] {
  const language = String(doc.attrs?.language ?? 'en');
  const [head, body] = [childOf(doc, 'head'), childOf(doc, 'body')];
  const lines: OutlineLine[] = [];
  for (const field of head) {
    if (field.type === 'headline' || textOf(field).trim() !== '') lines.push(lineOf(field, language, checks, false));
  }
  let isInside = false;
  for (const block of body) {
    const last = lines.at(-1);
    if (block.type === 'heading') isInside = true;
    const line = ofHouse(lineOf(block, language, checks, isInside && block.type !== 'heading'), block, declared);
    if (block.type === 'paragraph' && last !== undefined && isParagraphs(last)) lines[lines.length - 1] = joined(last, line);
    else if (block.type !== 'paragraph' || line.words > 0) lines.push(line);
  }
  return withSums(lines);
}

/** A block of the house stands with its own icon, and its name where it has no words yet. */
function ofHouse(line: OutlineLine, block: JsonNode, declared: readonly DeclaredBlock[]): OutlineLine {
  const declaration = declaredAs(declared, block);
  return declaration === null ? line : { ...line, icon: declaration.icon, text: line.isStory ? line.text : declaration.label };
}

function childOf(doc: JsonNode, type: string): readonly JsonNode[] {
  return doc.content?.find((node) => node.type === type)?.content ?? [];
}

function isParagraphs(line: OutlineLine): boolean {
  return line.icon === 'pilcrow' && !line.isStory;
}

function lineOf(node: JsonNode, language: string, checks: readonly Advice[], isInside: boolean): OutlineLine {
  const id = String(node.attrs?.id ?? '');
  const text = titleOf(node).replaceAll('\n', ' ');
  const ids = idsIn(node);
  const own = checks.filter((check) => check.where.block !== undefined && ids.has(check.where.block));
  const isParagraph = node.type === 'paragraph';
  return {
    id,
    ids: [id],
    icon: iconOf(node),
    text: isParagraph ? '1 paragraph' : text || (EMPTY[node.type] ?? blockOf(node.type)?.label ?? node.type),
    isStory: !isParagraph && text !== '',
    level: node.type === 'heading' ? Number(node.attrs?.level ?? 2) : 0,
    isInside,
    words: node.type === 'byline' || node.type === 'headline' ? 0 : countWords(textOf(node).replaceAll('\n', ' '), language),
    verdict: own.some((check) => check.level === 'block') ? 'block' : own.length > 0 ? 'warn' : null,
  };
}

/** The block and those inside it: a box has their verdicts. */
function idsIn(node: JsonNode): ReadonlySet<string> {
  const ids = new Set<string>();
  walk(node, (one) => {
    if (one.text === undefined) ids.add(String(one.attrs?.id ?? ''));
  });
  return ids;
}

/** A box by its title, all else by its text. */
function titleOf(node: JsonNode): string {
  if (!/\bboxed\b|\bfigure\b/.test(nodeOf(node.type)?.content ?? '')) return textOf(node);
  const fields = (node.content ?? []).filter((part) => nodeOf(part.type)?.field === true);
  return fields.map(textOf).join(' ').trim();
}

const EMPTY: Readonly<Record<string, string>> = { headline: 'No headline yet' };

function iconOf(node: JsonNode): string {
  if (node.type === 'heading') return `heading-${Number(node.attrs?.level ?? 2)}`;
  const block = blockOf(node.type);
  return block?.state?.(node)?.icon ?? block?.icon ?? 'file-text';
}

function joined(first: OutlineLine, next: OutlineLine): OutlineLine {
  const ids = [...first.ids, ...next.ids];
  const verdict = first.verdict === 'block' || next.verdict === 'block' ? 'block' : (first.verdict ?? next.verdict);
  return { ...first, ids, text: `${ids.length} paragraphs`, words: first.words + next.words, verdict };
}

/** Gives each subhead the words of everything down to the next one. */
function withSums(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  const sums = new Map<OutlineLine, number>();
  let part: OutlineLine | null = null;
  for (const line of lines) {
    if (line.level > 0) part = line;
    else if (part !== null) sums.set(part, (sums.get(part) ?? 0) + line.words);
  }
  return lines.map((line) => (line.level > 0 ? { ...line, words: sums.get(line) ?? 0 } : line));
}
