import { type ReactElement, useMemo } from 'react';
import type { Checked } from '../../checks/runChecks';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { placesIn } from '../checks/placeOf';
import { showPlace } from '../checks/showPlace';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { countOf } from '../words/countOf';
import type { ExportGate } from './useGate';

/** What must be fixed before the story is published: each with its place, the way there, and a line for the reason to go on in spite of it. */
export function GateStops({ gate }: { readonly gate: ExportGate }): ReactElement | null {
  const doc = useStory((state) => state.doc);
  const places = useMemo(() => placesIn(doc), [doc]);
  const { stops, overridden, may } = gate.answer;
  const all = [...stops, ...overridden];
  if (all.length === 0) return null;
  const rules = [...new Set(all.map(({ rule }) => rule))];
  return (
    <section aria-label="Must fix" className="gate" data-testid="gate">
      <h3 className="label">{may ? 'Leaves with reasons' : `${countOf(stops.length, 'thing')} must be fixed before it is published`}</h3>
      <ul className="checks">
        {rules.map((rule) => (
          <Stop checks={all.filter((check) => check.rule === rule)} gate={gate} key={rule} places={places} />
        ))}
      </ul>
      {may ? null : <p className="muted small">A proof may leave as it stands.</p>}
    </section>
  );
}

function Stop(props: {
  readonly checks: readonly Checked[];
  readonly gate: ExportGate;
  readonly places: (where: Checked['where']) => string;
}): ReactElement | null {
  const { checks, gate, places } = props;
  const galley = useGalley();
  const session = useSession();
  const [first] = checks;
  if (first === undefined) return null;
  const more = checks.length > 1 ? ` and ${checks.length - 1} more` : '';
  return (
    <li className="check" data-rule={first.rule}>
      <Icon className="v-block" name="circle-x" />
      <div>
        <p>{first.message}</p>
        <p className="check__place cut" dir="auto">
          {places(first.where)}
          {more}
        </p>
      </div>
      <Button aria-label={`Show: ${first.message}`} kind="text" onPress={() => showPlace(galley, session, first.where)} small>
        Show
      </Button>
      <label className="gate__why">
        <span className="small muted">Reason to publish it all the same</span>
        <span className="field__box">
          <input
            aria-label={`Reason to publish in spite of: ${first.message}`}
            dir="auto"
            maxLength={500}
            onChange={(event) => gate.setReason(first.rule, event.target.value)}
            placeholder="Goes into the story’s log"
            type="text"
            value={gate.reasons[first.rule] ?? ''}
          />
        </span>
      </label>
    </li>
  );
}
