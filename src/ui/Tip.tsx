import type { ReactElement, ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';

/** Puts a tooltip (name and key) on the one control inside: after 500 ms on hover, at once on focus. */
export function Tip({
  text,
  keys,
  children,
}: {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <Tooltip className="tip" offset={6}>
        {text}
        {keys === undefined || keys === '' ? null : <span className="kbd">{keys}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
