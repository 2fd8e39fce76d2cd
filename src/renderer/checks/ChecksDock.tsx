import type { ReactElement } from 'react';
import type { Advice } from '../../story/advice';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { Verdict } from '../../ui/Verdict';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { placeOf } from './placeOf';
import { showPlace } from './showPlace';

/** The checks below the story panel: what must be fixed, then what to check; each one sentence, one place, and the way there. */
export function ChecksDock({ checks }: { readonly checks: readonly Advice[] }): ReactElement {
  const galley = useGalley();
  const block = checks.filter((check) => check.level === 'block');
  const warn = checks.filter((check) => check.level === 'warn');
  return (
    <section aria-label="Checks" className="dock" data-testid="checks" tabIndex={-1}>
      <div aria-live="polite" className="dock__head">
        <h2 className="label">Checks</h2>
        {block.length > 0 ? <Verdict count={block.length} kind="block" /> : null}
        {warn.length > 0 ? <Verdict count={warn.length} kind="warn" /> : null}
        {checks.length === 0 ? (
          <span className="verdict v-ok">
            <Icon name="check" />
            <span className="small">Nothing to fix</span>
          </span>
        ) : null}
        <IconButton icon="x" label="Close" onPress={() => galley.store.setState({ sheet: null })} place="sheet-close tabs__end" />
      </div>
      {checks.length === 0 ? null : (
        <ul className="checks">
          <Part checks={block} title="Must fix" />
          <Part checks={warn} title="To check" />
        </ul>
      )}
    </section>
  );
}

function Part({ title, checks }: { readonly title: string; readonly checks: readonly Advice[] }): ReactElement | null {
  const galley = useGalley();
  const session = useSession();
  const doc = useStory((state) => state.doc);
  if (checks.length === 0) return null;
  return (
    <>
      <li className="checks__head">
        <h3 className="label">{title}</h3>
      </li>
      {checks.map((check) => {
        const place = placeOf(doc, check.where);
        return (
          <li className="check" data-rule={check.rule} key={`${check.rule} ${check.where.block} ${check.where.field ?? ''}`}>
            <Icon
              className={check.level === 'block' ? 'v-block' : 'v-warn'}
              name={check.level === 'block' ? 'circle-x' : 'triangle-alert'}
            />
            <div>
              <p>{check.message}</p>
              <p className="check__place cut" dir="auto">
                {place}
              </p>
            </div>
            <Button aria-label={`Show: ${check.message}`} kind="text" onPress={() => showPlace(galley, session, check.where)} small>
              Show
            </Button>
          </li>
        );
      })}
    </>
  );
}
