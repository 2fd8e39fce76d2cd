import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';

/** The mark of Galley, a tray with three sides; leads to the library. */
export function Brand({ onPress, isHere }: { readonly onPress: () => void; readonly isHere: boolean }): ReactElement {
  return (
    <Button aria-label={isHere ? 'Galley, Library, shown' : 'Galley, Library'} className="brand" onPress={onPress}>
      <svg aria-hidden="true" className="i" viewBox="0 0 24 24">
        <path d="M5 21V3.5h14V21" />
        <path d="M9 8.5h6M9 12.5h6M9 16.5h3.5" />
      </svg>
      <span className="no-phone">Galley</span>
    </Button>
  );
}
