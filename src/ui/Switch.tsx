import type { ReactElement } from 'react';

/** A switch that acts at once, its label beside it; `isBare` where the label stands elsewhere in the page. */
export function Switch(props: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly isDisabled?: boolean;
  readonly isBare?: boolean;
  readonly name?: string;
}): ReactElement {
  const { label, on, onChange, isDisabled = false, isBare = false, name } = props;
  return (
    <label className="tick">
      <input
        aria-checked={on}
        checked={on}
        className="switch"
        data-meta={name}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
        role="switch"
        type="checkbox"
      />
      <span className={isBare ? 'sr' : ''}>{label}</span>
    </label>
  );
}
