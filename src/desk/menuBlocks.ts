import { BLOCK_COMMANDS } from '../blocks/blockCommands';
import type { BlockRow } from '../contract/menu';

/** What the blocks bring to a native menu: the shells that draw one may not see the blocks. */
export const MENU_BLOCKS: readonly BlockRow[] = BLOCK_COMMANDS;
