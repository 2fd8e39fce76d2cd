import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon } from './Icon';

/** What a button may say about itself. `ink` is the one primary action of a view. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly kind?: 'ink' | 'line' | 'quiet' | 'stop' | 'text';
  readonly small?: boolean;
  readonly icon?: string;
  /** More class names, for placing only. */
  readonly place?: string;
  readonly children?: ReactNode;
}

/** A button of the look: a verb and its object. */
export function Button({ kind = 'line', small = false, icon, place = '', children, ...rest }: ButtonProps): ReactElement {
  const names = ['btn', kind === 'quiet' ? '' : `btn--${kind}`, small ? 'btn--small' : '', place].filter((name) => name !== '').join(' ');
  return (
    <AriaButton {...rest} className={names}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
