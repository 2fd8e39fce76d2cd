import { type ReactElement, type ReactNode, useState } from 'react';
import { Line } from './Line';
import { useVisit } from './useVisit';

/** A text on a form line. `onCommit` says what is wrong (a sentence) or null; what is wrong stays in the field to be mended. */
export function TextLine(props: {
  readonly name: string;
  /** Its name for readers, and what stands beside it where `brief` says nothing shorter. */
  readonly label: string;
  readonly brief?: string;
  readonly value: string;
  /** What stands there while nobody writes; default: the value. */
  readonly shown?: string;
  readonly onCommit: (text: string) => string | null;
  readonly hint?: string | undefined;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly isLong?: boolean;
  readonly isMono?: boolean;
  readonly isBlock?: boolean;
  readonly isDisabled?: boolean;
  readonly lang?: string | undefined;
  readonly list?: string;
}): ReactElement {
  const { name, label, value, shown = value, onCommit, hint, note, end, isLong = false, isMono = false, isBlock = false } = props;
  const [wrong, setWrong] = useState<{ readonly text: string; readonly why: string } | null>(null);
  const visit = useVisit(wrong?.text ?? shown, wrong?.text ?? value, (text) => {
    const why = onCommit(text);
    setWrong(why === null ? null : { text, why });
  });
  const common = {
    'aria-label': label,
    'aria-invalid': wrong !== null || isBlock,
    'data-meta': name,
    dir: 'auto',
    disabled: props.isDisabled === true,
    lang: props.lang,
    onBlur: visit.end,
    onFocus: visit.begin,
    placeholder: hint ?? 'None',
    value: visit.text,
  };
  const onKeyDown = (event: { key: string; preventDefault: () => void; stopPropagation: () => void; nativeEvent: KeyboardEvent }): void => {
    if (event.key === 'Enter' && !isLong && !event.nativeEvent.isComposing) visit.end();
    if (event.key === 'Escape' && visit.isVisited) {
      event.stopPropagation();
      visit.cancel();
    }
  };
  return (
    <Line isBlock={isBlock || wrong !== null} label={props.brief ?? label} note={wrong?.why ?? note}>
      {isLong ? (
        <textarea
          {...common}
          className="line__area"
          onChange={(event) => visit.write(event.target.value)}
          onKeyDown={onKeyDown}
          rows={Math.min(8, Math.max(1, Math.ceil(visit.text.length / 34), visit.text.split('\n').length))}
        />
      ) : (
        <input
          {...common}
          className={isMono ? 'mono' : undefined}
          list={props.list}
          onChange={(event) => visit.write(event.target.value)}
          onKeyDown={onKeyDown}
          type="text"
        />
      )}
      {end}
    </Line>
  );
}
