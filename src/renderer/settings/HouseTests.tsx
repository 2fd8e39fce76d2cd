import type { ReactElement } from 'react';
import type { HouseTestOutcome } from '../../contract/houseMethods';
import { Icon } from '../../ui/Icon';
import { countOf } from '../words/countOf';

/** How the tests inside a house ended: those that fail first, each with what was expected and what came. */
export function HouseTests({ outcomes }: { readonly outcomes: readonly HouseTestOutcome[] }): ReactElement {
  const failed = outcomes.filter(({ passed }) => !passed);
  const passed = outcomes.filter((outcome) => outcome.passed);
  return (
    <section aria-label="Tests of the house" data-testid="house-tests">
      <p aria-live="polite" className={`verdict ${failed.length > 0 ? 'v-block' : 'v-ok'}`}>
        <Icon name={failed.length > 0 ? 'circle-x' : 'check'} />
        {failed.length > 0
          ? `${countOf(failed.length, 'test')} of ${outcomes.length} failed`
          : outcomes.length === 0
            ? 'No tests in this house'
            : `All ${countOf(outcomes.length, 'test')} passed`}
      </p>
      <ul className="checks">
        {[...failed, ...passed].map(({ name, passed: isPassed, diff }) => (
          <li className="check" data-passed={isPassed} key={name}>
            <Icon className={isPassed ? 'v-ok' : 'v-block'} name={isPassed ? 'check' : 'circle-x'} />
            <div>
              <p dir="auto">{name}</p>
              {diff === '' ? null : <Diff text={diff} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Diff({ text }: { readonly text: string }): ReactElement {
  const lines = text.split('\n').map((line, at) => ({ line, key: `${at} ${line}` }));
  return (
    <pre className="house__diff">
      {lines.map(({ line, key }) => (
        <span className={line.startsWith('-') ? 'is-del' : line.startsWith('+') ? 'is-ins' : ''} dir="auto" key={key}>
          {line}
        </span>
      ))}
    </pre>
  );
}
