import type { ReactElement } from 'react';
import type { Checked } from '../../checks/runChecks';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Sentence } from '../../ui/Sentence';
import { useGalley } from '../state/useGalley';
import { useSession } from '../state/useSession';
import { countOf } from '../words/countOf';
import { CheckPlace } from './CheckPlace';
import { checksFor } from './StoryChecks';
import { showPlace } from './showPlace';
import { stillFound } from './stillFound';

/** One finding: what is wrong, where, and the ways to it. `alike`: the findings of its kind that can be mended with it. */
export function CheckRow(props: { readonly check: Checked; readonly place: string; readonly alike: readonly Checked[] }): ReactElement {
  const { check, place, alike } = props;
  const galley = useGalley();
  const session = useSession();
  const isFixed = session.opened.readOnly !== null;
  const fix = (checks: readonly Checked[]): void => {
    // The text may have gone on since the checks last ran: the edits are those of the text as it stands.
    const now = stillFound(checks, checksFor(galley, session).now());
    const done = session.store.getState().api?.fix(now.flatMap((one) => one.fix?.edits ?? [])) === true;
    if (!done) galley.say('The text has changed since. Nothing was fixed.');
    else if (now.length > 1) galley.say(`${countOf(now.length, 'finding')} fixed.`, { label: 'Undo', run: () => undo() });
  };
  const undo = (): void => void session.store.getState().api?.run('edit.undo');
  return (
    <li className="check" data-rule={check.rule}>
      <Icon className={check.level === 'block' ? 'v-block' : 'v-warn'} name={check.level === 'block' ? 'circle-x' : 'triangle-alert'} />
      <div>
        <p>
          <Sentence>{check.message}</Sentence>
        </p>
        <CheckPlace place={place} />
        {check.fix === undefined || isFixed ? null : (
          <p className="check__fixes">
            <Button aria-label={`${check.fix.label}: ${check.message}`} kind="text" onPress={() => fix([check])} small>
              {check.fix.label}
            </Button>
            {alike.length > 1 ? (
              <Button kind="text" onPress={() => fix(alike)} small>
                Fix all {alike.length} of this kind
              </Button>
            ) : null}
          </p>
        )}
      </div>
      <Button aria-label={`Show: ${check.message}`} kind="text" onPress={() => showPlace(galley, session, check.where)} small>
        Show
      </Button>
    </li>
  );
}
