import { BLOCK_ROWS } from './blockRows.table';
import { LEAD_ROWS } from './leadRows.table';
import type { MatrixRow } from './MatrixRow';
import { TEXT_ROWS } from './textRows.table';

/** Every rule of the checks once; a new one needs a row in one of the tables. */
export const MATRIX: readonly MatrixRow[] = [...LEAD_ROWS, ...TEXT_ROWS, ...BLOCK_ROWS];
