import { type ReactElement, useMemo } from 'react';
import { isReason, type Override, overrideKey } from '../../checks/gate';
import type { Checked } from '../../checks/runChecks';
import { LOG_TEXTS } from '../../story/metadata';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Sentence } from '../../ui/Sentence';
import { CheckPlace } from '../checks/CheckPlace';
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
  const rows = useMemo(() => [...grouped(all, overrideKey).entries()], [all]);
  const kinds = useMemo(() => grouped(all, ({ rule }) => rule), [all]);
  const kept = useMemo(
    () => new Map(overridden.filter(({ isKept }) => isKept).map((one) => [overrideKey(one), one.override])),
    [overridden],
  );
  if (all.length === 0) return null;
  return (
    <section aria-label="Must fix" className="gate" data-testid="gate">
      <h3 className="label">{may ? 'Leaves with reasons' : `${countOf(stops.length, 'thing')} must be fixed before it is published`}</h3>
      <ul className="checks">
        {rows.slice(0, MOST).map(([key, row]) => (
          <Stop alike={kinds.get(row[0].rule) ?? row} checks={row} gate={gate} kept={kept} key={key} places={places} />
        ))}
        {rows.length > MOST ? <li className="muted small">And {rows.length - MOST} more.</li> : null}
      </ul>
      {gate.canKeep ? <WhoSays gate={gate} /> : <p className="muted small">The story is read only: its log takes no reasons.</p>}
      {may ? null : <p className="muted small">A proof may leave as it stands.</p>}
    </section>
  );
}

type Row = [Checked, ...Checked[]];

/** Findings by a key, in document order as the gate has them. */
function grouped(found: readonly Checked[], keyOf: (finding: Checked) => string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const finding of found) {
    const row = rows.get(keyOf(finding));
    if (row === undefined) rows.set(keyOf(finding), [finding]);
    else row.push(finding);
  }
  return rows;
}

function Stop(props: {
  /** One or more findings of one rule in one place. */
  readonly checks: Row;
  /** All findings of that rule, these too. */
  readonly alike: readonly Checked[];
  /** What the log says, by `overrideKey`. */
  readonly kept: ReadonlyMap<string, Override>;
  readonly gate: ExportGate;
  readonly places: (where: Checked['where']) => string;
}): ReactElement {
  const { checks, alike, gate, places } = props;
  const galley = useGalley();
  const session = useSession();
  const [first] = checks;
  const kept = props.kept.get(overrideKey(first));
  const reasonOf = (one: Checked): string => gate.reasons[overrideKey(one)] ?? props.kept.get(overrideKey(one))?.reason ?? '';
  const reason = reasonOf(first);
  const others = alike.filter((one) => reasonOf(one) !== reason);
  return (
    <li className="check" data-rule={first.rule}>
      <Icon className="v-block" name="circle-x" />
      <div>
        {checks.map(({ message }) => (
          <p key={message}>
            <Sentence>{message}</Sentence>
          </p>
        ))}
        <CheckPlace place={places(first.where)} />
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
                maxLength={LOG_TEXTS.reason}
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
          maxLength={LOG_TEXTS.by}
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
