import { z } from 'zod';
import type { JsonValue } from './json';
import { handle, method, none } from './method';

/** A house in the list: one that comes with Galley, or a file in the data folder. */
export interface HouseEntry {
  readonly id: string;
  readonly title: string;
  /** Name of the publication, '' for none. */
  readonly publication: string;
  /** Language tags, or `*`. */
  readonly languages: readonly string[];
  /** As it comes with Galley. */
  readonly builtIn: boolean;
  /** Number of tests inside. */
  readonly tests: number;
  /** Why it cannot be used, in a sentence; null for a house in order. */
  readonly problem: string | null;
}

/** How a test of a house ended. */
export interface HouseTestOutcome {
  readonly name: string;
  readonly passed: boolean;
  /** What was expected and what came, line by line with `-` and `+`; '' for one that passed. */
  readonly diff: string;
}

/** The rows of the contract about houses. */
export const HOUSE_METHODS = {
  /** The houses of this machine, by title; a file that cannot be used stands there with its problem. */
  'house.list': method<readonly HouseEntry[]>()(none),
  /** The file of a house as text, for the editor of the settings. Fails `not-found`. */
  'house.read': method<{ readonly text: string; readonly builtIn: boolean }>()(z.strictObject({ id: handle })),
  /** The house of a story by id; '' = the one of the settings. Never fails for a house: the default one stands in, and `problem` says why. */
  'house.open': method<{ readonly id: string; readonly file: JsonValue; readonly problem: string | null }>()(
    z.strictObject({ id: z.string().max(200) }),
  ),
  /** Keeps a house. `over`: the id of the house that was edited; null: a new one (an import). Fails `bad-input` with the place in the file, `conflict` where the id is taken. */
  'house.save': method<HouseEntry>()(z.strictObject({ text: z.string().max(2_000_000), over: handle.nullable() })),
  /** Takes a house out of this machine; one that comes with Galley is then as it came. */
  'house.remove': method<readonly HouseEntry[]>()(z.strictObject({ id: handle })),
  /** Runs the tests inside a house. Fails as `house.save` does. */
  'house.test': method<readonly HouseTestOutcome[]>()(z.strictObject({ text: z.string().max(2_000_000) })),
} as const;
