import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { declarationOf } from './declaredFields';
import { makeDeclared } from './makeDeclared';

/** A block of the house as menus offer it. */
export interface DeclaredOffer {
  /** What it is inserted by: `declared-matchResult`. No block of ours has a name like it. */
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly hint: string;
  readonly keywords: readonly string[];
}

const PREFIX = 'declared-';

/** The blocks of a house in the order of its file. */
export function declaredOffers(declarations: readonly DeclaredBlock[]): readonly DeclaredOffer[] {
  return declarations.map(({ name, label, icon, hint = '', keywords }) => ({ name: `${PREFIX}${name}`, label, icon, hint, keywords }));
}

/** A fresh block by the name of its offer; null where the house declares none of that name. */
export function makeOffered(offer: string, declarations: readonly DeclaredBlock[], newId: IdSource): JsonNode | null {
  const found = offer.startsWith(PREFIX) ? declarationOf(declarations, offer.slice(PREFIX.length)) : null;
  return found === null ? null : makeDeclared(found, newId);
}
