import type { ReactElement } from 'react';

/** A tick that goes with the form around it. */
export function Tick(props: { readonly label: string; readonly on: boolean; readonly onChange: (on: boolean) => void }): ReactElement {
  return (
    <label className="tick">
      <input checked={props.on} onChange={(event) => props.onChange(event.target.checked)} type="checkbox" />
      {props.label}
    </label>
  );
}
