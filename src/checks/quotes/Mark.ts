/** A quotation mark and its place, a UTF-16 offset. */
export interface Mark {
  readonly mark: string;
  readonly at: number;
}
