import { safeAddress } from '../story/address';
import type { AttrSpec, AttrTable, NodeSpec } from './block';

/** A text of at most `max` UTF-16 units; empty by default. */
export function textAttr(max: number): AttrSpec {
  return {
    default: '',
    problem: (value) => (typeof value === 'string' && value.length <= max ? null : `must be a text of at most ${max} characters`),
  };
}

/** One of `values`, the first being the default. */
export function choiceAttr(values: readonly [string | number, ...(string | number)[]]): AttrSpec {
  return {
    default: values[0],
    problem: (value) =>
      values.some((one) => one === value) ? null : `must be one of ${values.map((one) => (one === '' ? '(empty)' : one)).join(', ')}`,
  };
}

/** Yes or no; no by default. */
export const flagAttr: AttrSpec = { default: false, problem: (value) => (typeof value === 'boolean' ? null : 'must be true or false') };

/** A whole number from `least` to `most`. */
export function wholeAttr(start: number, least: number, most: number): AttrSpec {
  return {
    default: start,
    problem: (value) =>
      Number.isInteger(value) && (value as number) >= least && (value as number) <= most
        ? null
        : `must be a whole number from ${least} to ${most}`,
  };
}

/** An address that may be opened and published (story/address.ts), or empty. */
export const addressAttr: AttrSpec = {
  default: '',
  problem: (value) =>
    value === '' || (value !== null && safeAddress(value) === value) ? null : 'must be an https, http or mailto address',
};

const ID = /^[A-Za-z0-9_-]{0,64}$/;

/** The stable id of a block; empty only in the editor, between the making of a block and its first id. */
export const idAttr: AttrSpec = {
  default: '',
  problem: (value) =>
    typeof value === 'string' && ID.test(value) ? null : 'must be an id of at most 64 letters, digits, hyphens and underscores',
};

const tables = new WeakMap<NodeSpec, AttrTable>();

/** All attributes of a node: those of its table, after the id where it carries one. The same object for the same spec. */
export function attrsOf(spec: NodeSpec): AttrTable {
  const known = tables.get(spec);
  if (known !== undefined) return known;
  const table = spec.hasId === true ? { id: idAttr, ...spec.attrs } : (spec.attrs ?? {});
  tables.set(spec, table);
  return table;
}
