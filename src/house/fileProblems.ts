import type { z } from 'zod';
import { type HouseFile, houseFile } from '../contract/houseFile';
import { withinDepth } from '../contract/json';

/** What is wrong with a house file, and where: `limits.headline.characters` with the end of a sentence about it. */
export interface FileProblem {
  /** '' for the file as a whole. */
  readonly path: string;
  readonly problem: string;
}

const KINDS: { readonly [type: string]: string } = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

/** The form of a house file looked at: the file with its defaults, or every problem of it. */
export function readForm(file: unknown): { readonly file: HouseFile } | { readonly problems: readonly FileProblem[] } {
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    return { problems: [{ path: '', problem: 'holds no group of keys' }] };
  if (!withinDepth(file)) return { problems: [{ path: '', problem: 'nests too deeply' }] };
  const read = houseFile.safeParse(file);
  return read.success ? { file: read.data } : { problems: read.error.issues.flatMap((issue) => told(issue, [])) };
}

function told(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly FileProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathText([...path, key]), problem: 'is a key that no house file has' }));
  if (issue.code === 'invalid_key') return [{ path: pathText(path), problem: 'does not have the form of a key in this place' }];
  if (issue.code === 'invalid_union') {
    // The form that came furthest is the one that was meant.
    const nearest = [...issue.errors].sort((one, other) => deepest(other) - deepest(one))[0];
    if (nearest !== undefined && deepest(nearest) > 0) return nearest.flatMap((one) => told(one, path));
    return [{ path: pathText(path), problem: 'fits none of the forms that may stand here' }];
  }
  return [{ path: pathText(path), problem: problemOf(issue) }];
}

function deepest(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    const wanted = KINDS[issue.expected] ?? issue.expected;
    return issue.input === undefined && /undefined/.test(issue.message) ? `is missing: it needs ${wanted}` : `must be ${wanted}`;
  }
  if (issue.code === 'invalid_value') return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  if (issue.code === 'too_big') return `is more than may stand here (${String(issue.maximum)})`;
  if (issue.code === 'too_small') return `is less than may stand here (${String(issue.minimum)})`;
  return 'does not have the form that it needs (docs/house.md)';
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
}
