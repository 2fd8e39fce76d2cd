import type { JsonNode } from '../../contract/json';
import type { House } from '../../house/house';
import type { Check } from '../check';
import { findingsOf } from './rulesOf';

/** The words that each finding of a check points at in a story of one line of text, as `rule: words`. */
export function saidOf(check: Check, doc: JsonNode, text: string, house?: House): readonly string[] {
  return findingsOf(check, doc, house).map(({ rule, where }) => `${rule}: ${text.slice(where.from ?? 0, where.to)}`);
}
