import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon';
import { Sentence } from './Sentence';

const ICON = { block: 'circle-x', warn: 'triangle-alert', info: 'info', ok: 'check' } as const;

/** A notice in the page: the cause in bold, what is safe, what to do. */
export function Notice(props: {
  readonly tone: keyof typeof ICON;
  readonly title: string;
  readonly children?: ReactNode;
  readonly acts?: ReactNode;
  readonly icon?: string;
}): ReactElement {
  const { tone, title, children, acts, icon } = props;
  return (
    <div className={`alert${tone === 'block' ? '' : ` alert--${tone}`}`} role={tone === 'block' ? 'alert' : 'status'}>
      <Icon name={icon ?? ICON[tone]} />
      <div>
        <b>
          <Sentence>{title}</Sentence>
        </b>{' '}
        {children}
      </div>
      <div className="alert__acts">{acts}</div>
    </div>
  );
}
