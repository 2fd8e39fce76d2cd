import { type ReactElement, useMemo } from 'react';
import { isReason, type Override, overrideKey } from '../../checks/gate';
import type { Checked } from '../../checks/runChecks';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { placesIn } from '../checks/placeOf';
import { showPlace } from '../checks/showPlace';
import { useHouse } from '../checks/useHouse';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { countOf } from '../words/countOf';
import type { ExportGate } from './useGate';

/** Most rows: one reason serves all of its kind, also of those that are not shown. */
const MOST = 50;

/** What must be fixed before the story is published: each with its place, the way there, and a line for the reason to go on in spite of it. */
export function GateStops({ gate }: { readonly gate: ExportGate }): ReactElement | null {
  const doc = useStory((state) => state.doc);
  const { declared } = useHouse().house.file;
  const places = useMemo(() => placesIn(doc, declared), [doc, declared]);
  const { stops, overridden, may } = gate.answer;
  const all = useMemo(() => [...stops, ...overridden], [stops, overridden]);
  const rows = useMemo(() => rowsOf(all), [all]);
  if (all.length === 0) return null;
  return (
    <section aria-label="Must fix" className="gate" data-testid="gate">
      <h3 className="label">{may ? 'Leaves with reasons' : `${countOf(stops.length, 'thing')} must be fixed before it is published`}</h3>
      <ul className="checks">
        {rows.slice(0, MOST).map((row) => (
          <Stop
            alike={rows.flat().filter(({ rule }) => rule === row[0].rule)}
            checks={row}
            gate={gate}
            key={overrideKey(row[0])}
            places={places}
          />
        ))}
        {rows.length > MOST ? <li className="muted small">And {rows.length - MOST} more.</li> : null}
      </ul>
      {gate.canKeep ? <WhoSays gate={gate} /> : <p className="muted small">The story is read only: its log takes no reasons.</p>}
      {may ? null : <p className="muted small">A proof may leave as it stands.</p>}
    </section>
  );
}

type Row = readonly [Checked, ...Checked[]];

/** Findings by what one reason is for, in document order as the gate has them. */
function rowsOf(found: readonly Checked[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const finding of found) rows.set(overrideKey(finding), [...(rows.get(overrideKey(finding)) ?? []), finding] as unknown as Row);
  return [...rows.values()];
}

/** What the log says of a finding. */
function keptOf({ answer }: ExportGate, finding: Checked): Override | undefined {
  return answer.overridden.find((one) => one.isKept && overrideKey(one) === overrideKey(finding))?.override;
}

function Stop(props: {
  /** One or more findings of one rule in one place. */
  readonly checks: Row;
  /** All findings of that rule, these too. */
  readonly alike: readonly Checked[];
  readonly gate: ExportGate;
  readonly places: (where: Checked['where']) => string;
}): ReactElement {
  const { checks, alike, gate, places } = props;
  const galley = useGalley();
  const session = useSession();
  const [first] = checks;
  const kept = keptOf(gate, first);
  const reasonOf = (one: Checked): string => gate.reasons[overrideKey(one)] ?? keptOf(gate, one)?.reason ?? '';
  const reason = reasonOf(first);
  const others = alike.filter((one) => reasonOf(one) !== reason);
  return (
    <li className="check" data-rule={first.rule}>
      <Icon className="v-block" name="circle-x" />
      <div>
        {checks.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
        <p className="check__place cut" dir="auto">
          {places(first.where)}
        </p>
      </div>
      <Button aria-label={`Show: ${first.message}`} kind="text" onPress={() => showPlace(galley, session, first.where)} small>
        Show
      </Button>
      {gate.canKeep ? (
        <div className="gate__why">
          <label className="gate__field">
            <span className="small muted">
              {kept === undefined || reason !== kept.reason ? 'Reason to publish it all the same' : `In the log, by ${kept.by}`}
            </span>
            <span className="field__box">
              <input
                aria-label={`Reason to publish in spite of: ${first.message}`}
                dir="auto"
                maxLength={500}
                onChange={(event) => gate.setReason(checks, event.target.value)}
                placeholder="Goes into the story’s log"
                type="text"
                value={reason}
              />
            </span>
          </label>
          {others.length > 0 && isReason(reason) ? (
            <Button kind="text" onPress={() => gate.setReason(alike, reason)} small>
              The same for {others.length} more of this kind
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** Who gives the reasons: the log says so. */
function WhoSays({ gate }: { readonly gate: ExportGate }): ReactElement {
  return (
    <label className="gate__field">
      <span className="small muted">Your name, for the log</span>
      <span className="field__box">
        <input
          aria-label="Your name, for the log"
          autoComplete="name"
          dir="auto"
          maxLength={100}
          onBlur={gate.keepBy}
          onChange={(event) => gate.setBy(event.target.value)}
          placeholder="A reason counts with a name"
          type="text"
          value={gate.by}
        />
      </span>
    </label>
  );
}
