import { type ReactElement, useMemo } from 'react';
import { passedChecks } from '../../checks/runChecks';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { Notice } from '../../ui/Notice';
import { Verdict } from '../../ui/Verdict';
import { useGalley } from '../state/useGalley';
import './checks.css';
import { CheckList } from './CheckList';
import { PassedChecks } from './PassedChecks';
import { useHouse } from './useHouse';
import { useStoryChecks } from './useStoryChecks';

/** The checks below the story panel: what must be fixed, what to check, what has passed; each one sentence, one place, the way there, and the fix where there is one. */
export function ChecksDock(): ReactElement {
  const galley = useGalley();
  const { checks, isRead } = useStoryChecks((state) => state);
  const { house, problem } = useHouse();
  const block = checks.filter((check) => check.level === 'block');
  const warn = checks.filter((check) => check.level === 'warn');
  const passed = useMemo(() => passedChecks(checks, house), [checks, house]);
  const isClear = isRead && checks.length === 0;
  return (
    <section aria-label="Checks" className="dock" data-testid="checks" tabIndex={-1}>
      <div className="dock__head">
        <h2 className="label">Checks</h2>
        <span aria-hidden="true" className="dock__verdicts">
          {block.length > 0 ? <Verdict count={block.length} kind="block" /> : null}
          {warn.length > 0 ? <Verdict count={warn.length} kind="warn" /> : null}
          {isRead && checks.length > 0 && passed.length > 0 ? <Verdict count={passed.length} kind="ok" /> : null}
          {isClear ? (
            <span className="verdict v-ok">
              <Icon name="check" />
              <span className="small">Nothing to fix</span>
            </span>
          ) : null}
        </span>
        <span aria-live="polite" className="sr" data-testid="checks-said">
          {isRead ? saidOf(block.length, warn.length) : ''}
        </span>
        <IconButton icon="x" label="Close" onPress={() => galley.store.setState({ sheet: null })} place="sheet-close tabs__end" />
      </div>
      {problem === null ? null : (
        <div className="dock__notice">
          <Notice title="The default house stands in." tone="warn">
            {problem}
          </Notice>
        </div>
      )}
      {isRead ? (
        <ul className="checks">
          <CheckList checks={block} title="Must fix" />
          <CheckList checks={warn} title="To check" />
          <PassedChecks house={house.file.title} titles={passed} />
        </ul>
      ) : null}
    </section>
  );
}

function saidOf(block: number, warn: number): string {
  if (block + warn === 0) return 'Checks: nothing to fix';
  return `Checks: ${block} must fix, ${warn} to check`;
}
