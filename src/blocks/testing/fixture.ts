import { readFileSync } from 'node:fs';
import type { JsonNode } from '../../contract/json';
import type { PublishChoices } from './publishForTest';

/** The names that every block has a fixture for. */
export const FIXTURE_NAMES = ['empty', 'full', 'hostile', 'rtl'] as const;
export type FixtureName = (typeof FIXTURE_NAMES)[number];

/** A row of a block's table: the node, what it publishes, what is listed then, and what reading the HTML gives. */
export interface Fixture {
  readonly node: JsonNode;
  /** How it is published; English, titles and captions kept where left out. */
  readonly choices?: PublishChoices;
  readonly html: string;
  /** Rules of the problems that publishing lists. */
  readonly problems?: readonly string[];
  /** Part of the message with which the schema refuses the node; left out where it takes it. */
  readonly refused?: string;
  /** What the HTML reads as where that is not the node (ids aside). */
  readonly back?: readonly JsonNode[];
}

/** The fixture `name` in the folder `fixtures` beside the file at `url`. */
export function readFixture(url: string | URL, name: FixtureName): Fixture {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, url), 'utf8')) as Fixture;
}
