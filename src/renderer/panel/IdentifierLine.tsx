import type { ReactElement } from 'react';
import type { JsonValue } from '../../contract/json';
import { newExternalId } from '../../story/externalId';
import { randomId } from '../../story/ids';
import { Button } from '../../ui/Button';
import { Line } from './Line';

/** The identifier of the story in other systems: made once, and read only from then on. */
export function IdentifierLine(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly onChange: (value: JsonValue) => string | null;
  readonly isDisabled: boolean;
}): ReactElement {
  const { name, label, hint, value, onChange, isDisabled } = props;
  if (value !== '')
    return (
      <Line label={label} note={hint}>
        <input aria-label={label} className="mono" data-meta={name} dir="ltr" readOnly type="text" value={value} />
      </Line>
    );
  return (
    <Line isFixed label={label} note={hint}>
      <Button isDisabled={isDisabled} kind="text" onPress={() => onChange(newExternalId(randomId))} small>
        Make one
      </Button>
    </Line>
  );
}
