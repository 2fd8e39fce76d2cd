import type { ReactElement, ReactNode } from 'react';

/** One line of the form: label, value on a rule, and a note below. */
export function Line(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly note?: ReactNode;
  readonly isBlock?: boolean;
  readonly isFixed?: boolean;
  readonly wraps?: boolean;
  readonly lang?: string;
}): ReactElement {
  const { label, children, note, isBlock = false, isFixed = false, wraps = false, lang } = props;
  const value = `line__value${isBlock ? ' is-block' : ''}${isFixed ? ' is-fixed' : ''}${wraps ? ' line__value--wrap' : ''}`;
  return (
    <div className="line">
      <span aria-hidden="true" className="line__label" lang={lang}>
        {label}
      </span>
      <div className={value}>{children}</div>
      {note === undefined || note === null || note === '' ? null : <div className={`line__note${isBlock ? ' v-block' : ''}`}>{note}</div>}
    </div>
  );
}
