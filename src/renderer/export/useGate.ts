import { useEffect, useMemo, useState } from 'react';
import { type GateAnswer, gate, logOf, type Override, type Purpose } from '../../checks/gate';
import type { JsonValue } from '../../contract/json';
import { checksFor } from '../checks/StoryChecks';
import { useHouse } from '../checks/useHouse';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';

/** The gate of the export dialog: what the story leaves for, what stands in the way, and why it may go in spite of it. */
export interface ExportGate {
  readonly purpose: Purpose;
  readonly answer: GateAnswer;
  readonly reasons: { readonly [rule: string]: string };
  setPurpose(purpose: Purpose): void;
  setReason(rule: string, reason: string): void;
  /** Writes what was overridden into the story's log: call it once the story has left. */
  keepLog(): void;
}

/** The gate as this dialog has it. */
export function useGate(): ExportGate {
  const session = useSession();
  const galley = useGalley();
  const doc = useStory((state) => state.doc);
  const { house } = useHouse();
  useEffect(() => void session.house.settled(String(session.story().doc.attrs?.house ?? '')), [session]);
  // The dialog may open before the hands rested, and checks may be switched off while one writes: the gate looks for itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say that the story or its house has changed
  const checks = useMemo(() => checksFor(galley, session).now(), [galley, session, doc, house]);
  const [purpose, setPurpose] = useState<Purpose>('publish');
  const [reasons, setReasons] = useState<{ readonly [rule: string]: string }>({});
  const overrides = useMemo<readonly Override[]>(() => Object.entries(reasons).map(([rule, reason]) => ({ rule, reason })), [reasons]);
  const answer = useMemo(() => gate(checks, purpose, overrides), [checks, purpose, overrides]);
  const keepLog = (): void => {
    const { api } = session.store.getState();
    const entries = logOf(answer, overrides, { at: new Date().toISOString(), by: '', what: 'exported' });
    if (api === null || entries.length === 0) return;
    const before = api.meta().log;
    api.setMeta('log', [...(Array.isArray(before) ? before : []), ...entries.map((entry) => ({ ...entry }) as JsonValue)]);
  };
  const setReason = (rule: string, reason: string): void => setReasons((now) => ({ ...now, [rule]: reason }));
  return { purpose, answer, reasons, setPurpose, setReason, keepLog };
}
