import { type ReactElement, useCallback, useContext, useMemo, useState } from 'react';
import type { Imported } from '../../formats/importReport';
import { newExternalId, withExternalId } from '../../story/externalId';
import { randomId } from '../../story/ids';
import type { StoryFile } from '../../story/storyFile';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { Seg } from '../../ui/Seg';
import type { Incoming } from '../state/appStore';
import { useGalley } from '../state/useGalley';
import { SessionContext } from '../state/useSession';
import { countOf } from '../words/countOf';
import { createStoryFile } from './createStoryFile';
import { plainStory } from './plainStory';
import { ReportRow } from './ReportRow';
import { readIncoming, type Said } from './readIncoming';
import { type ReportLine, reportLines } from './reportLines';
import { Tally } from './Tally';

type Filter = 'all' | 'questions' | 'dropped';

/** Rows drawn at first, and with each press for more: a long text stays quick. */
const ROWS = 400;

/** The account of an import: every line as it came, what it became and why. Each decision can be taken back, each question answered; then it becomes a story. */
export function ImportReportDialog({ incoming }: { readonly incoming: Incoming }): ReactElement {
  const galley = useGalley();
  const [said, setSaid] = useState<Said>({ flipped: new Set(), answers: {} });
  const session = useContext(SessionContext);
  const declared = session?.house.store.getState().house.file.declared;
  const read = useMemo(() => readIncoming(incoming, said, declared), [incoming, said, declared]);
  // Questions as they stand before any answer, so that an answer can be changed.
  const asked = useMemo(() => readIncoming(incoming, { flipped: said.flipped, answers: {} }, declared), [incoming, said.flipped, declared]);
  const close = (): void => galley.open(null);
  if (!read.ok || !asked.ok)
    return (
      <Dialog foot={<Button onPress={close}>Close</Button>} onClose={close} testId="import-dialog" title="This was not taken in.">
        <div className="dialog__body">
          <Notice title="Nothing was changed." tone="block">
            {read.ok ? '' : read.error.message}
          </Notice>
        </div>
      </Dialog>
    );
  return <Report asked={asked.value} incoming={incoming} now={read.value} onClose={close} onSaid={setSaid} said={said} />;
}

function Report(props: {
  readonly incoming: Incoming;
  readonly now: Imported;
  readonly asked: Imported;
  readonly said: Said;
  readonly onSaid: (change: (said: Said) => Said) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { incoming, now, asked, said, onSaid, onClose } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [rows, setRows] = useState(ROWS);
  const accept = useAccept(onClose);
  const lines = useMemo(() => withQuestions(reportLines(now.report), reportLines(asked.report)), [now, asked]);
  const open = lines.filter((line) => line.asks.some((entry) => said.answers[`${entry.decision}.${entry.question?.kind}`] === undefined));
  const dropped = lines.filter((line) => line.form === 'drop');
  const shown = filter === 'all' ? lines : filter === 'questions' ? lines.filter((line) => line.asks.length > 0) : dropped;
  const language = String(now.story.doc.attrs?.language ?? 'en');
  const onFlip = useCallback(
    (decision: string) =>
      onSaid((before) => {
        const flipped = new Set(before.flipped);
        if (!flipped.delete(decision)) flipped.add(decision);
        return { ...before, flipped };
      }),
    [onSaid],
  );
  const onAnswer = useCallback(
    (key: string, value: string) => onSaid((before) => ({ ...before, answers: { ...before.answers, [key]: value } })),
    [onSaid],
  );
  return (
    <Dialog
      foot={
        <>
          <Button
            kind="quiet"
            onPress={() => void accept(plainStory(incoming.text, language))}
            {...(incoming.kind === 'html' ? { isDisabled: true } : {})}
          >
            Insert as plain paragraphs
          </Button>
          <Button onPress={onClose} place="push">
            Cancel
          </Button>
          <Button kind="ink" onPress={() => void accept(now.story)}>
            Open as a story
          </Button>
        </>
      }
      onClose={onClose}
      size="full"
      testId="import-dialog"
      title={`${incoming.source}, read as an article`}
    >
      <div className="sum">
        <div>
          <p>{summary(lines.length, open.length)}</p>
          <Tally words={now.report.words} />
        </div>
        <Seg
          label="Lines shown"
          onChange={setFilter}
          options={[
            { value: 'all', label: `All ${lines.length}` },
            { value: 'questions', label: `Questions ${open.length}` },
            { value: 'dropped', label: `Left out ${dropped.length}` },
          ]}
          value={filter}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by keys */}
      <section aria-label="Lines" className="dialog__body" key={filter} tabIndex={0}>
        <div aria-hidden="true" className="colhead">
          <span />
          <span className="label">As it came</span>
          <span />
          <span className="label">What it became, and why</span>
          <span />
        </div>
        <ol>
          {shown.slice(0, rows).map((row) => (
            <ReportRow
              answers={said.answers}
              doc={now.story.doc}
              key={row.line}
              language={language}
              onAnswer={onAnswer}
              onFlip={onFlip}
              row={row}
            />
          ))}
        </ol>
        {shown.length > rows ? (
          <Button
            onPress={() => setRows(rows + ROWS)}
          >{`Show ${Math.min(ROWS, shown.length - rows)} more of ${shown.length} lines`}</Button>
        ) : null}
        {shown.length === 0 ? <p className="empty__line">{filter === 'questions' ? 'No questions.' : 'Nothing was left out.'}</p> : null}
      </section>
    </Dialog>
  );
}

function summary(lines: number, questions: number): string {
  const came = `${countOf(lines, 'line')} came in. Every one is below: what it became, and why.`;
  if (questions === 0) return came;
  return `${came} ${countOf(questions, 'line')} ${questions === 1 ? 'asks' : 'ask'} you something; the story can be opened without an answer.`;
}

/** Gives each line the questions that it had before any answer. */
function withQuestions(lines: readonly ReportLine[], asked: readonly ReportLine[]): readonly ReportLine[] {
  const asks = new Map(asked.map((line) => [line.line, line.asks]));
  return lines.map((line) => ({ ...line, asks: asks.get(line.line) ?? line.asks }));
}

function headlineId(story: StoryFile): string {
  const head = story.doc.content?.find((node) => node.type === 'head');
  return String(head?.content?.find((node) => node.type === 'headline')?.attrs?.id ?? '');
}

/** What becomes of an accepted story: it fills the empty one in this window as one step of undo, else it becomes a file of its own. */
function useAccept(onClose: () => void): (story: StoryFile) => Promise<void> {
  const galley = useGalley();
  const session = useContext(SessionContext);
  return async (story) => {
    const api = session?.store.getState().api;
    if (api?.info().empty === true) {
      onClose();
      // The story that is filled goes on under its own name, but for a page that is another story of ours.
      api.replace(withExternalId(story, () => String(api.meta().externalId ?? '') || newExternalId(randomId)).doc);
      api.focusBlock(headlineId(story));
      return;
    }
    if (
      await createStoryFile(
        galley,
        withExternalId(story, () => newExternalId(randomId)),
      )
    )
      onClose();
  };
}
