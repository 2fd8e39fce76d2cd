import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ToggleButton } from 'react-aria-components';
import { Icon } from './Icon';
import { Tip } from './Tip';

/** What an icon button needs: its name is its label and its tooltip. */
export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly icon: string;
  readonly label: string;
  /** The key that does the same, as words, for the tooltip. */
  readonly keys?: string | undefined;
  /** Set: the button is a switch, and this says whether it is on. */
  readonly on?: boolean;
  readonly place?: string;
  readonly children?: ReactNode;
}

/** A square button with an icon; its name stands in the tooltip, with the key beside it. */
export function IconButton({ icon, label, keys, on, place = '', children, onPress, ...rest }: IconButtonProps): ReactElement {
  const className = `ib${children === undefined ? '' : ' ib--wide'}${place === '' ? '' : ` ${place}`}`;
  const inside = (
    <>
      <Icon name={icon} />
      {children}
    </>
  );
  const button =
    on === undefined ? (
      <AriaButton {...rest} {...(onPress === undefined ? {} : { onPress })} aria-label={label} className={className}>
        {inside}
      </AriaButton>
    ) : (
      <ToggleButton
        aria-label={label}
        className={className}
        isDisabled={rest.isDisabled === true}
        isSelected={on}
        {...(onPress === undefined ? {} : { onPress })}
      >
        {inside}
      </ToggleButton>
    );
  return (
    <Tip keys={keys} text={label}>
      {button}
    </Tip>
  );
}
