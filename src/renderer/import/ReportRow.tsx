import { memo, type ReactElement } from 'react';
import type { JsonNode } from '../../contract/json';
import type { ReportEntry } from '../../formats/importReport';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Seg } from '../../ui/Seg';
import { Select } from '../../ui/Select';
import { becameText } from './becameText';
import { decisionWords, type ReportLine } from './reportLines';

const TYPE: Readonly<Record<string, string>> = { headline: ' ty--head', standfirst: ' ty--sf', heading: ' ty--sub', alsoRead: ' ty--also' };

/** One line of the input: its number, itself, what it became and why, the questions it raises, the way back. */
export const ReportRow = memo(function ReportRow(props: {
  readonly row: ReportLine;
  readonly answers: Readonly<Record<string, string>>;
  readonly doc: JsonNode;
  readonly language: string;
  readonly onFlip: (decision: string) => void;
  readonly onAnswer: (key: string, value: string) => void;
}): ReactElement {
  const { row, answers, doc, language, onFlip, onAnswer } = props;
  const words = decisionWords(row.decisions);
  return (
    <li className={`pair pair--${row.form}`} data-line={row.line}>
      <span className="pair__no num">
        <span className="sr">Line </span>
        {row.line}
      </span>
      <p className="pair__in" dir="auto" lang={language}>
        {row.text}
      </p>
      <span className="pair__what">
        <span className="tagline">{row.became}</span>
      </span>
      <div className="pair__out">
        {row.kept.map((entry) => (
          <Piece entry={entry} key={`${entry.decision} ${entry.as} ${entry.text}`} doc={doc} language={language} />
        ))}
        {row.asks.map((entry) => (
          <Question answers={answers} entry={entry} key={`${entry.decision} ${entry.question?.kind}`} onAnswer={onAnswer} />
        ))}
        <p className="pair__why">{row.why.join(' ')}</p>
      </div>
      <span className="pair__acts">
        {row.decisions.map((decision, at) => (
          <Button
            aria-label={`${words[at]}, line ${row.line}`}
            key={decision.id}
            kind="text"
            onPress={() => onFlip(decision.id)}
            place="pair__undo"
            small
          >
            {words[at]}
          </Button>
        ))}
      </span>
    </li>
  );
});

/** Words before a piece that is not running text. */
const SMALL: Readonly<Record<string, string>> = { credit: 'Credit', label: 'Label' };

function Piece({ entry, doc, language }: { readonly entry: ReportEntry; readonly doc: JsonNode; readonly language: string }): ReactElement {
  const text = becameText(doc, entry);
  if (SMALL[entry.as] !== undefined)
    return (
      <p>
        <span className="small muted">{SMALL[entry.as]}</span>{' '}
        <span dir="auto" lang={language}>
          {text}
        </span>
      </p>
    );
  return (
    <p dir="auto" lang={language}>
      <span className={`ty${entry.as === 'headline' ? '' : ' cl2'}${TYPE[entry.as] ?? ''}`}>{text}</span>
    </p>
  );
}

function Question(props: {
  readonly entry: ReportEntry;
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (key: string, value: string) => void;
}): ReactElement | null {
  const { entry, answers, onAnswer } = props;
  const { question } = entry;
  if (question === undefined) return null;
  const key = `${entry.decision}.${question.kind}`;
  const answer = answers[key] ?? null;
  const choices = question.choices ?? [];
  return (
    <p className="pair__ask">
      {answer === null ? (
        <span className="q">
          <Icon name="triangle-alert" />
          {question.text}
        </span>
      ) : null}
      {choices.length === 0 ? null : choices.length <= 5 ? (
        <Seg
          asks={answer === null}
          label={question.text}
          onChange={(value) => onAnswer(key, value)}
          options={choices}
          testId={`answer-${question.kind}`}
          value={answer}
        />
      ) : (
        <Select asks={question.text} label={question.text} onChange={(value) => onAnswer(key, value)} options={choices} value={answer} />
      )}
    </p>
  );
}
