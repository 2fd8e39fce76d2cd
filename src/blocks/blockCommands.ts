import type { JsonValue } from '../contract/json';
import type { BlockRow } from '../contract/menu';
import type { Block } from './block';
import { BLOCKS } from './index';
import { inSentence } from './inSentence';

/** One row of the menus that a block brings, and what it does. */
export interface BlockCommand extends BlockRow {
  readonly icon: string;
  /** What it makes, without a verb: `Subhead 3`. */
  readonly form: string;
  /** Name of the block. */
  readonly block: string;
  /** Further words that find it, in any language. */
  readonly keywords: readonly string[];
  /** Its form. */
  readonly attrs: { readonly [name: string]: JsonValue };
}

const GROUPS = ['text', 'media', 'boxes', 'links'] as const;

function inserting(block: Block): readonly BlockCommand[] {
  if (block.insert === undefined) return [];
  const { name, label, icon } = block;
  const group = GROUPS.indexOf(block.insert.group) + 1;
  return [
    { command: `insert.${name}`, label, form: label, icon, menu: 'insert', group, block: name, keywords: block.insert.keywords, attrs: {} },
  ];
}

function turning(block: Block): readonly BlockCommand[] {
  if (block.turn === undefined) return [];
  const { name, label, icon } = block;
  const group = block.insert?.group === 'text' ? 1 : 2;
  return (block.turn.forms ?? [{ label, attrs: {} }]).map((form) => ({
    command: `format.${name}${Object.values(form.attrs).join('-')}`,
    label: `Turn into ${inSentence(form.label)}`,
    form: form.label,
    icon: form.icon ?? icon,
    menu: 'format',
    group,
    block: name,
    keywords: block.insert?.keywords ?? [],
    attrs: form.attrs,
  }));
}

/** Every way to insert a block or to turn text into one, in the order of the index: `insert.figure`, `format.heading3`. */
export const BLOCK_COMMANDS: readonly BlockCommand[] = [...BLOCKS.flatMap(inserting), ...BLOCKS.flatMap(turning)];
