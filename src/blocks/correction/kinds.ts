/** A kind of correction: its name in the file, its word in menus, how a sentence speaks of one, and whether schema.org has it (`CorrectionComment`: also for clarifications, not for news that came later). */
export interface CorrectionKind {
  readonly kind: 'correction' | 'clarification' | 'update';
  readonly label: string;
  readonly one: string;
  readonly isComment: boolean;
}

const CORRECTION: CorrectionKind = { kind: 'correction', label: 'Correction', one: 'A correction', isComment: true };

/** All kinds, the usual one first. */
export const KINDS: readonly CorrectionKind[] = [
  CORRECTION,
  { kind: 'clarification', label: 'Clarification', one: 'A clarification', isComment: true },
  { kind: 'update', label: 'Update', one: 'An update', isComment: false },
];

/** The kind of that name; a correction for any other value. */
export function kindOf(name: unknown): CorrectionKind {
  return KINDS.find(({ kind }) => kind === name) ?? CORRECTION;
}
