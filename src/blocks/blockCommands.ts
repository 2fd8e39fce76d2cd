import type { JsonValue } from '../contract/json';
import type { BlockRow } from '../contract/menu';
import type { Block } from './block';
import { BLOCKS } from './index';

/** One row of the menus that a block brings, and what it does. */
export interface BlockCommand extends BlockRow {
  readonly icon: string;
  /** Name of the block. */
  readonly block: string;
  /** Its form. */
  readonly attrs: { readonly [name: string]: JsonValue };
}

const GROUPS = ['text', 'media', 'boxes', 'links'] as const;

function inserting(block: Block): readonly BlockCommand[] {
  if (block.insert === undefined) return [];
  const { name, label, icon } = block;
  const group = GROUPS.indexOf(block.insert.group) + 1;
  return [{ command: `insert.${name}`, label, icon, menu: 'insert', group, block: name, attrs: {} }];
}

function turning(block: Block): readonly BlockCommand[] {
  if (block.turn === undefined) return [];
  const { name, label, icon } = block;
  const group = block.insert?.group === 'text' ? 1 : 2;
  return (block.turn.forms ?? [{ label, attrs: {} }]).map((form) => ({
    command: `format.${name}${Object.values(form.attrs).join('-')}`,
    label: `Turn into ${inSentence(form.label)}`,
    icon: form.icon ?? icon,
    menu: 'format',
    group,
    block: name,
    attrs: form.attrs,
  }));
}

/** `Fact box` is `fact box` inside a sentence, `Q and A` stays. */
function inSentence(label: string): string {
  return /^.[a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Every way to insert a block or to turn text into one, in the order of the index: `insert.figure`, `format.heading3`. */
export const BLOCK_COMMANDS: readonly BlockCommand[] = [...BLOCKS.flatMap(inserting), ...BLOCKS.flatMap(turning)];
