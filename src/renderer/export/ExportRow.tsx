import type { ReactElement, ReactNode } from 'react';

/** One choice of the export: its name, and the ways. `note` stands below them. */
export function ExportRow(props: { readonly label: string; readonly children: ReactNode; readonly note?: ReactNode }): ReactElement {
  return (
    <div className="export__row">
      <span aria-hidden="true" className="export__label">
        {props.label}
      </span>
      {props.children}
      {props.note === undefined ? null : (
        <p aria-live="polite" className="export__note muted small num">
          {props.note}
        </p>
      )}
    </div>
  );
}
