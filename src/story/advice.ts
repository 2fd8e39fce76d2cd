/** An editorial problem as a value: never thrown, never blocking a save. */
export interface Advice {
  readonly level: 'warn' | 'block';
  /** Stable name of the rule, e.g. `figure.no-credit`. */
  readonly rule: string;
  /** One full sentence about the story, not the writer. */
  readonly message: string;
  /** Where: block id (or '' for the document) and the field or metadata key inside it. */
  readonly where: { readonly block: string; readonly field?: string };
}
