import type { HouseFile } from '../../contract/houseFile';

/** What the writer asks of a house; a `House` is one. */
export interface PublishingHouse {
  readonly publication: string;
  readonly file: Pick<HouseFile, 'html' | 'dateline' | 'date' | 'declared' | 'fonts' | 'stylesheet'>;
  /** The words of a fixed label in a language. */
  label(key: string, language: string): string;
}
