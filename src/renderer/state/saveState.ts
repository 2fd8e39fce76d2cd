import type { Failure } from '../../contract/result';

/** Where the text of a story is. What the bar says follows from it and from nothing else. */
export type SaveState =
  /** The latest revision is in the file; `at` is null for an untouched story that has no file. */
  | { readonly kind: 'saved'; readonly at: number | null }
  /** Words are newer than the file. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The file could not be written; `drafted`: every word is in the journal. */
  | { readonly kind: 'stopped'; readonly failure: Failure; readonly drafted: boolean }
  /** The file changed outside; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly failure: Failure }
  /** The file was moved or deleted outside. */
  | { readonly kind: 'gone'; readonly failure: Failure; readonly drafted: boolean }
  /** Another window writes the story now. */
  | { readonly kind: 'taken'; readonly failure: Failure }
  | { readonly kind: 'readOnly'; readonly reason: string };
