import type { JsonNode } from '../../../contract/json';

/** One rule in the matrix of all checks. */
export interface MatrixRow {
  readonly rule: string;
  /** A story that it speaks of. */
  readonly hit: JsonNode;
  /** What looks like one and is none. */
  readonly miss: JsonNode;
  /** The same in a language that is not English. Of a rule that cannot be broken there: `null`, and `foreign` is a story that it must leave alone. */
  readonly other: JsonNode | null;
  readonly foreign?: JsonNode;
  /** What the house says, beside the level. */
  readonly house?: { readonly [key: string]: unknown };
}
