import type { LogEntry } from '../story/metaField';
import type { Checked } from './runChecks';

/** What a story leaves for: to its readers, or to be looked at. */
export type Purpose = 'publish' | 'proof';

/** A finding that somebody has decided to publish in spite of, with the reason in words. */
export interface Override {
  readonly rule: string;
  readonly reason: string;
}

/** Whether a story may leave. */
export interface GateAnswer {
  readonly may: boolean;
  /** What stands in the way. */
  readonly stops: readonly Checked[];
  /** What would stand in the way, were it not for an override. */
  readonly overridden: readonly Checked[];
}

/**
 * Decides whether a story may leave: the desk, `galley check` and every sender ask here and nowhere else. For publishing every
 * finding of level `block` must be gone or be overridden with a reason of at least one word. A proof may always leave.
 */
export function gate(checked: readonly Checked[], purpose: Purpose, overrides: readonly Override[] = []): GateAnswer {
  if (purpose === 'proof') return { may: true, stops: [], overridden: [] };
  const taken = new Set(overrides.filter(({ reason }) => isReason(reason)).map(({ rule }) => rule));
  const serious = checked.filter(({ level }) => level === 'block');
  const stops = serious.filter(({ rule }) => !taken.has(rule));
  return { may: stops.length === 0, stops, overridden: serious.filter(({ rule }) => taken.has(rule)) };
}

/** True where a reason says anything: a letter or a digit of any script. */
export function isReason(reason: string): boolean {
  return /[\p{L}\p{N}]/u.test(reason);
}

/** The lines that overrides leave in the story's log (metadatum `log`), one a rule that they let through. `at` is ISO 8601 with offset. */
export function logOf(
  answer: GateAnswer,
  overrides: readonly Override[],
  entry: Pick<LogEntry, 'at' | 'by' | 'what'>,
): readonly LogEntry[] {
  const rules = new Set(answer.overridden.map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const override = overrides.find((one) => one.rule === rule && isReason(one.reason));
    return override === undefined ? [] : [{ ...entry, rule, reason: override.reason.trim() }];
  });
}
