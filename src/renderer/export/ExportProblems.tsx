import type { ReactElement } from 'react';
import type { ExportProblem } from '../../contract/methods';
import type { Failure } from '../../contract/result';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { Sentence } from '../../ui/Sentence';
import { CheckPlace } from '../checks/CheckPlace';
import { placeOf } from '../checks/placeOf';
import { showPlace } from '../checks/showPlace';
import { useChecks } from '../desk/useChecks';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { countOf } from '../words/countOf';

/** What will not leave as it stands in the story: one sentence, one place, and the way there. */
export function ExportProblems(props: {
  readonly problems: readonly ExportProblem[] | null;
  readonly failure: Failure | null;
  /** Something is named above as what must be fixed. */
  readonly hasStops: boolean;
}): ReactElement {
  const { problems, failure, hasStops } = props;
  const galley = useGalley();
  const session = useSession();
  const doc = useStory((state) => state.doc);
  const checks = useChecks();
  if (failure !== null)
    return (
      <Notice title="Nothing can leave yet." tone="block">
        {failure.message}
      </Notice>
    );
  if (problems === null) return <p className="muted">Reading the story.</p>;
  const fieldOf = (problem: ExportProblem): string | undefined =>
    checks.find((check) => check.rule === problem.rule && check.where.block === problem.block && check.message === problem.message)?.where
      .field;
  return (
    <section aria-label="Problems" aria-live="polite">
      <h3 className="label">
        {problems.length === 0
          ? hasStops
            ? 'Everything else leaves as it stands'
            : 'Everything leaves as it stands'
          : `${countOf(problems.length, 'problem')} listed`}
      </h3>
      <ul className="checks">
        {problems.map((problem) => {
          const field = fieldOf(problem);
          const where = field === undefined ? { block: problem.block } : { block: problem.block, field };
          return (
            <li className="check" data-rule={problem.rule} key={`${problem.rule} ${problem.block} ${problem.message}`}>
              <Icon className="v-warn" name="triangle-alert" />
              <div>
                <p>
                  <Sentence>{problem.message}</Sentence>
                </p>
                <CheckPlace place={placeOf(doc, where)} />
              </div>
              <Button aria-label={`Show: ${problem.message}`} kind="text" onPress={() => showPlace(galley, session, where)} small>
                Show
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
