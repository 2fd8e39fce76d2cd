import type { ReactElement } from 'react';
import type { LogEntry } from '../../story/metadata';
import { Line } from './Line';

/** Most of the words that a reason is of, in UTF-16 units: one line. */
const MOST = 120;

/** What the story left as, in the words of its log. */
const LEFT: Readonly<Record<string, string>> = {
  first: 'for the first time',
  significant: 'after a significant update',
  minor: 'after a minor update',
};

/** When the story left, and in spite of what, the latest first. Read only: Galley keeps it. */
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
            <b>{entry.what}</b>
            {entry.by === '' ? ' ' : ` by ${entry.by} `}
            {entry.rule === '' ? (LEFT[entry.reason] ?? entry.reason) : <span className="mono">{entry.rule}</span>}
            <br />
            <time className="muted num">{entry.at}</time> {entry.rule === '' ? null : <span dir="auto">{entry.reason}</span>}
            {entry.words === undefined || entry.words === '' ? null : (
              <q className="panel__of muted cut" dir="auto">
                {entry.words.split('\n', 1)[0]?.slice(0, MOST)}
              </q>
            )}
          </li>
        ))}
      </ol>
    </Line>
  );
}
