import { type ReactElement, useMemo } from 'react';
import type { Checked } from '../../checks/runChecks';
import { useStory } from '../state/useSession';
import { CheckRow } from './CheckRow';
import { placesIn } from './placeOf';
import { useHouse } from './useHouse';

/** Most rows of a list: what comes after them is shown when these are done. */
const MOST = 100;

/** One part of the checks, in document order; above findings of one kind that can be mended together, the way to mend them all. */
export function CheckList({ title, checks }: { readonly title: string; readonly checks: readonly Checked[] }): ReactElement | null {
  const doc = useStory((state) => state.doc);
  const { declared } = useHouse().house.file;
  const places = useMemo(() => placesIn(doc, declared), [doc, declared]);
  const fixes = useMemo(() => fixesOfKind(checks), [checks]);
  if (checks.length === 0) return null;
  const seen = new Set<string>();
  return (
    <>
      <li className="checks__head">
        <h3 className="label">{title}</h3>
      </li>
      {checks.slice(0, MOST).map((check) => {
        const alike = fixes.get(check.rule) ?? [];
        const isFirst = alike.length > 1 && !seen.has(check.rule);
        seen.add(check.rule);
        const { block, field, at, from } = check.where;
        const key = `${check.rule} ${block} ${field ?? ''} ${at ?? ''} ${from ?? ''} ${check.message}`;
        return <CheckRow alike={isFirst ? alike : []} check={check} key={key} place={places(check.where)} />;
      })}
      {checks.length > MOST ? <li className="muted small">And {checks.length - MOST} more.</li> : null}
    </>
  );
}

/** The findings that have a fix, by their rule. */
function fixesOfKind(checks: readonly Checked[]): ReadonlyMap<string, readonly Checked[]> {
  const found = new Map<string, Checked[]>();
  for (const check of checks) if (check.fix !== undefined) found.set(check.rule, [...(found.get(check.rule) ?? []), check]);
  return found;
}
