import type { ReactElement, ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

/** One of two to five short choices, side by side. With `value` null nothing is chosen yet, and the control asks. */
export function Seg<V extends string>(props: {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string; readonly name?: string; readonly face?: ReactNode }[];
  readonly onChange: (value: V) => void;
  readonly asks?: boolean;
  readonly isDisabled?: boolean;
  readonly testId?: string;
}): ReactElement {
  const { label, value, options, onChange, asks = false, isDisabled = false, testId } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={`seg${asks ? ' seg--ask' : ''}`}
      data-testid={testId}
      disallowEmptySelection
      isDisabled={isDisabled}
      onSelectionChange={(keys) => {
        const [first] = keys;
        const chosen = options.find((option) => option.value === first);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      selectedKeys={value === null ? [] : [value]}
      selectionMode="single"
    >
      {options.map((option) => (
        <ToggleButton {...(option.name === undefined ? {} : { 'aria-label': option.name })} id={option.value} key={option.value}>
          {option.face ?? option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
