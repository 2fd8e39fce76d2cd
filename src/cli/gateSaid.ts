import type { Checked, GateAnswer } from '../desk/commands/gateStory';

/** What the gate said of a story, without what mends it. Survives structured clone. */
export interface GateSaid {
  readonly may: boolean;
  readonly stops: readonly Pick<Checked, 'where' | 'level' | 'rule' | 'message'>[];
  /** Rules that somebody has given a reason for, each once. */
  readonly overridden: readonly string[];
}

export function gateSaid({ may, stops, overridden }: GateAnswer): GateSaid {
  return {
    may,
    stops: stops.map(({ where, level, rule, message }) => ({ where, level, rule, message })),
    overridden: [...new Set(overridden.map(({ rule }) => rule))],
  };
}
