import type { DeclaredBlock, HouseFile, HouseLimit, Level } from '../contract/houseFile';

/** A publication's style, ready to be asked. Made by `openHouse`. */
export interface House {
  /** Everything that the file says. */
  readonly file: HouseFile;
  readonly id: string;
  /** Name of the publication; '' while none is set, and then not published. */
  readonly publication: string;
  /** The words of a fixed label in a language (BCP 47): the house's own, else story/labels.ts. Throws for a key that is no label. */
  label(key: string, language: string): string;
  /** The limit of a field, attribute or metadata key; null for none. */
  limit(field: string): HouseLimit | null;
  /** The level of a check's rule, where `usual` is the check's own. */
  level(rule: string, usual: Level): Level;
  /** The declared block of that name, or null. */
  declared(name: string): DeclaredBlock | null;
  /** True where the block may be used; a paragraph and the house's own blocks always. */
  allows(block: string): boolean;
  /** Hits of the word rules in a text: offsets in UTF-16 units, in order. */
  wordHits(text: string, language: string, where: string): readonly WordHit[];
  /** Null where the house takes this credit, else why not, in a sentence. */
  creditProblem(credit: string): string | null;
}

/** A place in a text that a word rule speaks of. */
export interface WordHit {
  /** `house.<name>` */
  readonly rule: string;
  readonly level: 'warn' | 'block';
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  /** What to write instead; null where nothing is offered. */
  readonly suggestion: string | null;
}
