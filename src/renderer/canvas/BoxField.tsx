import { type ReactElement, useState } from 'react';
import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components';

/** A text in a box beside the canvas. Commits once per visit: on Enter (one line) or when it is left, and only a changed value. */
export function BoxField(props: {
  readonly label: string;
  readonly value: string;
  /** False: the value may not stand there; `problem` says why and what to do. */
  readonly onCommit: (value: string) => boolean;
  readonly problem: string;
  readonly name: string;
  readonly lines?: boolean;
  readonly hint?: string;
  readonly dir?: 'ltr';
  readonly autoFocus?: boolean;
}): ReactElement {
  const { label, value, onCommit, problem, name, lines = false, hint = '', dir, autoFocus = false } = props;
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState(false);
  const commit = () => {
    const trimmed = text.trim();
    const done = trimmed === value || onCommit(trimmed);
    setWrong(!done);
    return done;
  };
  return (
    <TextField autoFocus={autoFocus} className="field" isInvalid={wrong} onBlur={commit} onChange={setText} value={text}>
      <Label className="small">{label}</Label>
      <div className={`field__box${wrong ? ' is-block' : ''}`}>
        {lines ? (
          <TextArea data-box={name} placeholder={hint} rows={3} />
        ) : (
          <Input
            data-box={name}
            dir={dir}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
            }}
            placeholder={hint}
          />
        )}
      </div>
      <FieldError className="box__error">{problem}</FieldError>
    </TextField>
  );
}
