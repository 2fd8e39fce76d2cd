import type { ReactElement } from 'react';
import type { LogEntry } from '../../story/metadata';
import { Line } from './Line';

/** What was done with the story in spite of a check, the latest first. Read only: Galley keeps it. */
export function LogLine({ label, entries }: { readonly label: string; readonly entries: readonly LogEntry[] }): ReactElement {
  if (entries.length === 0)
    return (
      <Line isFixed label={label}>
        <span className="muted">Nothing yet</span>
      </Line>
    );
  return (
    <Line isFixed label={label} wraps>
      <ol className="panel__log" data-meta="log">
        {[...entries].reverse().map((entry) => (
          <li key={JSON.stringify(entry)}>
            <b>{entry.what}</b> {entry.by === '' ? '' : `by ${entry.by}`} <span className="mono">{entry.rule}</span>
            <br />
            <time className="muted num">{entry.at}</time> <span dir="auto">{entry.reason}</span>
          </li>
        ))}
      </ol>
    </Line>
  );
}
