import { labelIn } from '../story/labels';

/** What a publication decides once for all its stories. */
export interface House {
  /** Name of the publication; empty while none is set, and then not published. */
  readonly publication: string;
  /** The words of a fixed label (`alsoRead`, `published`, `updated`) in a language (BCP 47). Throws for a key that is no label. */
  label(key: string, language: string): string;
}

/** The house that Galley starts with: no publication name, the labels of story/labels.ts. */
export const DEFAULT_HOUSE: House = {
  publication: '',
  label: (key, language) => labelIn(language, key),
};
