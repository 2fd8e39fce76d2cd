import type { JsonNode } from '../contract/json';
import { logLines } from '../story/log';
import type { LogEntry } from '../story/metadata';
import type { Finding, Place } from './check';
import type { Checked } from './runChecks';
import { wordsAt } from './wordsAt';

/** What a story leaves for: to its readers, or to be looked at. */
export type Purpose = 'publish' | 'proof';

/** A finding that somebody has decided to publish in spite of: it holds for that rule in that place, for as long as the words there stay the same. */
export interface Override {
  readonly rule: string;
  readonly where: Place;
  /** What stood there when it was decided (`wordsAt`). */
  readonly words: string;
  readonly reason: string;
  readonly by: string;
}

/** A finding that would stand in the way, and why it does not. */
export interface Overridden extends Checked {
  readonly override: Override;
  /** Already a line of the story's log. */
  readonly isKept: boolean;
}

/** Whether a story may leave. */
export interface GateAnswer {
  readonly may: boolean;
  /** What stands in the way. */
  readonly stops: readonly Checked[];
  /** What would stand in the way, were it not for an override. */
  readonly overridden: readonly Overridden[];
}

/**
 * Decides whether a story may leave with what was found in it: the desk, `galley check`, `galley export` and every sender ask here and
 * nowhere else. For publishing every finding of level `block` must be gone, or be overridden by somebody with a reason: in the story's
 * own log or by `given`, which count first. A proof may always leave.
 */
export function gate(doc: JsonNode, checked: readonly Checked[], purpose: Purpose, given: readonly Override[] = []): GateAnswer {
  if (purpose === 'proof') return { may: true, stops: [], overridden: [] };
  const serious = checked.filter(({ level }) => level === 'block');
  const words = wordsAt(doc, serious);
  const now = byPlace(given);
  const kept = byPlace(logLines(doc.attrs).flatMap(overrideIn));
  const stops: Checked[] = [];
  const overridden: Overridden[] = [];
  for (const finding of serious) {
    const found = [now, kept].map((some) => some.get(overrideKey(finding))?.find((one) => one.words === words(finding)));
    const override = found[0] ?? found[1];
    if (override === undefined) stops.push(finding);
    else overridden.push({ ...finding, override, isKept: found[0] === undefined });
  }
  return { may: stops.length === 0, stops, overridden };
}

/** The overrides of `findings` as their words stand now, all for one reason. */
export function overridesOf(doc: JsonNode, findings: readonly Finding[], reason: string, by: string): readonly Override[] {
  const words = wordsAt(doc, findings);
  return findings.map((finding) => ({
    rule: finding.rule,
    where: finding.where,
    words: words(finding),
    reason: reason.trim(),
    by: by.trim(),
  }));
}

/** One key for what an override is of: a rule in a place. */
export function overrideKey({ rule, where: { block, field = '', at = 0, from, to } }: Pick<Override, 'rule' | 'where'>): string {
  return JSON.stringify([rule, block, field, at, from ?? null, to ?? null]);
}

/** True where a text says anything: a letter or a digit of any script. */
export function isReason(reason: string): boolean {
  return /[\p{L}\p{N}]/u.test(reason);
}

/** The lines that an answer adds to the story's log: one for each override that is not in it yet. `at` is ISO 8601 with offset. */
export function logOf({ overridden }: GateAnswer, entry: Pick<LogEntry, 'at' | 'what'>): readonly LogEntry[] {
  const fresh = overridden.filter(({ isKept }) => !isKept).map(({ override }) => override);
  const once = new Map(fresh.map((override) => [overrideKey(override), override]));
  return [...once.values()].map(({ rule, where, words, reason, by }) => ({ ...entry, by, rule, reason, where, words }));
}

/** What a line of the log holds for; nothing, where it does not say of what it was. */
function overrideIn({ rule, reason, by, where, words }: LogEntry): readonly Override[] {
  return where === undefined || words === undefined ? [] : [{ rule, where, words, reason, by }];
}

/** Overrides by what they are of, the latest first; without those that nobody has given or that say nothing. */
function byPlace(overrides: readonly Override[]): ReadonlyMap<string, readonly Override[]> {
  const places = new Map<string, readonly Override[]>();
  for (const one of overrides) {
    if (!isReason(one.reason) || !isReason(one.by)) continue;
    places.set(overrideKey(one), [one, ...(places.get(overrideKey(one)) ?? [])]);
  }
  return places;
}
