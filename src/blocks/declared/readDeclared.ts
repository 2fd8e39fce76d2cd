import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { makeDeclared } from './makeDeclared';
import { matchTree } from './matchTree';
import { readPlain } from './readPlain';

/** A block of the house, where `element` is the published tree of one of its declarations or the plain form; else null, and its words are read as they stand. */
export function readDeclared(element: Element, ctx: ReadContext): JsonNode | null {
  for (const declaration of ctx.declarations) {
    const bound = matchTree(element, declaration, ctx);
    if (bound !== null) return makeDeclared(declaration, ctx.newId, bound);
  }
  return readPlain(element, ctx);
}
