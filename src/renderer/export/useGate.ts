import { useEffect, useMemo, useState } from 'react';
import { type GateAnswer, gate, logOf, type Override, overrideKey, overridesOf, type Purpose } from '../../checks/gate';
import type { Checked } from '../../checks/runChecks';
import type { JsonNode } from '../../contract/json';
import type { LogEntry } from '../../story/metadata';
import { checksFor } from '../checks/StoryChecks';
import { useHouse } from '../checks/useHouse';
import { useApp, useGalley } from '../state/useGalley';
import { keepUserName, userNameOf } from '../state/userName';
import { useSession, useStory } from '../state/useSession';

/** The gate of the export dialog: what the story leaves for, what stands in the way, and why it may go in spite of it. */
export interface ExportGate {
  readonly purpose: Purpose;
  readonly answer: GateAnswer;
  /** The gate has looked by the story's own house, and found that it may leave. */
  readonly may: boolean;
  /** Reasons written in this dialog, by `overrideKey`. */
  readonly reasons: { readonly [key: string]: string };
  /** Who gives them. */
  readonly by: string;
  /** False where the story cannot be changed: its log takes no reason. */
  readonly canKeep: boolean;
  setPurpose(purpose: Purpose): void;
  /** One reason for some findings. */
  setReason(findings: readonly Checked[], reason: string): void;
  setBy(name: string): void;
  /** Keeps the name for the next time. */
  keepBy(): void;
  /** Asks once more, of the story as it stands at this moment: what it leaves in spite of, and is not in its log yet. Null where it may not leave. */
  leaveNow(): readonly LogEntry[] | null;
}

/** The gate as this dialog has it. */
export function useGate(): ExportGate {
  const session = useSession();
  const galley = useGalley();
  const doc = useStory((state) => state.doc);
  const checks = useChecksNow(doc);
  const isSettled = useSettledHouse(doc);
  const known = useApp(userNameOf);
  const [purpose, setPurpose] = useState<Purpose>('publish');
  const [reasons, setReasons] = useState<{ readonly [key: string]: string }>({});
  const [by, setBy] = useState(known);
  const canKeep = session.opened.readOnly === null;
  const ask = (story: JsonNode, found: readonly Checked[]): GateAnswer =>
    gate(story, found, purpose, canKeep ? givenFor(story, found, reasons, by) : []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `ask` looks at is all here
  const answer = useMemo(() => ask(session.story().doc, checks), [session, checks, purpose, reasons, by, canKeep]);
  const setReason = (findings: readonly Checked[], reason: string): void =>
    setReasons((now) => ({ ...now, ...Object.fromEntries(findings.map((finding) => [overrideKey(finding), reason])) }));
  return {
    purpose,
    answer,
    may: isSettled && answer.may,
    reasons,
    by,
    canKeep,
    setPurpose,
    setReason,
    setBy,
    keepBy: () => keepUserName(galley, by),
    leaveNow() {
      const now = ask(session.story().doc, checksFor(galley, session).now());
      return isSettled && now.may ? logOf(now, { at: '', what: 'exported' }) : null;
    },
  };
}

/** What the checks say of the story: the dialog may open before the hands rested, and checks may be switched off while one writes. */
function useChecksNow(doc: JsonNode): readonly Checked[] {
  const session = useSession();
  const galley = useGalley();
  const { house } = useHouse();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say that the story or its house has changed
  return useMemo(() => checksFor(galley, session).now(), [galley, session, doc, house]);
}

/** True once the house that the story names is known: until then another stands in. */
function useSettledHouse(doc: JsonNode): boolean {
  const session = useSession();
  const wanted = String(doc.attrs?.house ?? '');
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    let isOld = false;
    void session.house.settled(wanted).then(() => {
      if (!isOld) setSettled(wanted);
    });
    return () => {
      isOld = true;
    };
  }, [session, wanted]);
  return settled === wanted;
}

/** The overrides that reasons stand for, in the words of the story as it is. */
function givenFor(doc: JsonNode, found: readonly Checked[], reasons: { readonly [key: string]: string }, by: string): readonly Override[] {
  const reasonOf = (one: Pick<Override, 'rule' | 'where'>): string => (reasons[overrideKey(one)] ?? '').trim();
  const reasoned = found.filter((finding) => reasonOf(finding) !== '');
  return overridesOf(doc, reasoned, '', by).map((override) => ({ ...override, reason: reasonOf(override) }));
}
