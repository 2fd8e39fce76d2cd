import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../../ui/Icon';
import { Line } from './Line';
import { useVisit } from './useVisit';

/** A list of short words: each a tag that can be taken off, and a place to write more. Enter or a comma ends a tag. */
export function TagLine(props: {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => string | null;
  readonly isDisabled: boolean;
  readonly lang: string;
}): ReactElement {
  const { name, label, values, onChange, isDisabled, lang } = props;
  const [wrong, setWrong] = useState<string | null>(null);
  const add = (text: string): void => {
    const fresh = text
      .split(/[,،]/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '' && !values.includes(piece));
    if (fresh.length > 0) setWrong(onChange([...values, ...new Set(fresh)]));
  };
  const visit = useVisit('', '', add);
  return (
    <Line isBlock={wrong !== null} label={label} note={wrong} wraps>
      {values.map((value) => (
        <span className="tag" dir="auto" key={value} lang={lang}>
          {value}
          {isDisabled ? null : (
            <Button
              aria-label={`Remove ${value}`}
              className="x"
              onPress={() => setWrong(onChange(values.filter((other) => other !== value)))}
            >
              <Icon name="x" />
            </Button>
          )}
        </span>
      ))}
      {isDisabled ? null : (
        <input
          aria-label={`Add to ${label}`}
          className="tag-input"
          data-meta={name}
          dir="auto"
          onBlur={visit.end}
          onChange={(event) => visit.write(event.target.value)}
          onFocus={visit.begin}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
            event.preventDefault();
            visit.end();
          }}
          placeholder="Add"
          type="text"
          value={visit.text}
        />
      )}
    </Line>
  );
}
