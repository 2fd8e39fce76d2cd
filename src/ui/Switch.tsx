import type { ReactElement } from 'react';

/** A switch that acts at once. The label stands beside it, in the page. */
export function Switch(props: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly isDisabled?: boolean;
  readonly name?: string;
}): ReactElement {
  const { label, on, onChange, isDisabled = false, name } = props;
  return (
    <input
      aria-label={label}
      checked={on}
      className="switch"
      data-meta={name}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
      aria-checked={on}
      role="switch"
      type="checkbox"
    />
  );
}
