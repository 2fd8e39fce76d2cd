import type { JsonNode, JsonValue } from '../contract/json';
import { externalIdOf } from './externalId';
import { headlineOf } from './headlineOf';
import type { StoryInstant } from './instant';
import { logLines, logWith } from './log';
import type { LogEntry } from './metaField';
import { slugFromHeadline } from './slug';
import { updatedAt } from './updatedAt';

type Metadata = { readonly [key: string]: JsonValue };

/** How a story leaves for its readers. */
export interface Leaving {
  /** The moment, in the zone of the desk. */
  readonly now: StoryInstant;
  /** What leaves, in 64 hex digits: the same as long as readers are told the same (blocks/storyDigest). */
  readonly digest: string;
  /** The house wants the moment as the published time of a story that has none. */
  readonly datesFirst: boolean;
  /** What was overridden, for the log: it is told with this moment. */
  readonly overrides: readonly Omit<LogEntry, 'at' | 'what'>[];
  /** Who lets it leave; '' where nobody says. */
  readonly by: string;
}

/**
 * The metadata that change when a story leaves to be published, by key; none where the same leaves once more. Its slug is locked, it has an
 * identifier, the house's first published time, after a significant update the updated time (unless somebody wrote one since it last left,
 * or it is not published yet), and a line in its log. A proof changes nothing and must not come here.
 */
export function leavingStamps(doc: JsonNode, leaving: Leaving): Metadata {
  const before = doc.attrs ?? {};
  const text = (key: string): string => String(before[key] ?? '');
  const isSame = leaving.digest === text('sentDigest');
  const stamps: { [key: string]: JsonValue } = {
    sentSlug: text('slug') || text('sentSlug') || slugFromHeadline(headlineOf(doc)),
    externalId: text('externalId') || externalIdOf(leaving.digest),
    sentDigest: leaving.digest,
    published: before.published ?? (leaving.datesFirst ? { ...leaving.now } : null),
    log: logAfter(before, leaving, isSame),
  };
  if (!isSame && isUpdate(before, leaving.now)) stamps.updated = { ...updatedAt(before, leaving.now) };
  return Object.fromEntries(Object.entries(stamps).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key] ?? null)));
}

/** True where leaving now gives the story another updated time: it was published before, by a significant update since, and nobody wrote a time by hand. */
function isUpdate(before: Metadata, now: StoryInstant): boolean {
  if ((before.sentDigest ?? '') === '' || before.updateKind === 'minor') return false;
  const published = timeOf(before.published);
  const updated = timeOf(before.updated);
  const left = lastLeft(before);
  if (published !== null && published > Date.parse(now.at)) return false;
  return updated === null || left === null || updated <= left;
}

function timeOf(value: JsonValue | undefined): number | null {
  return value === null || value === undefined ? null : Date.parse((value as unknown as StoryInstant).at);
}

function lastLeft(before: Metadata): number | null {
  const entry = [...logLines(before)].reverse().find(({ rule }) => rule === '');
  return entry === undefined ? null : Date.parse(entry.at);
}

/** What a line says, whenever it was said. */
function said({ by, rule, reason, where, words }: LogEntry): string {
  return JSON.stringify([by, rule, reason, words, where?.block, where?.field, where?.at, where?.from, where?.to]);
}

function logAfter(before: Metadata, { now, overrides, by }: Leaving, isSame: boolean): JsonValue {
  const reason = (before.sentDigest ?? '') === '' ? 'first' : String(before.updateKind ?? 'significant');
  const left = isSame ? [] : [{ by, rule: '', reason }];
  const known = new Set(logLines(before).map(said));
  const lines = [...left, ...overrides].map((line): LogEntry => ({ ...line, at: now.at, what: 'exported' }));
  return logWith(
    before,
    lines.filter((line) => line.rule === '' || !known.has(said(line))),
  );
}
