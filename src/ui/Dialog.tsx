import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './IconButton';

/** A modal dialog: title over a double rule, body, foot. Esc and the cross leave; focus goes back to where it came from. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly head?: ReactNode;
  readonly size?: 'small' | 'wide' | 'full';
  readonly testId?: string;
}): ReactElement {
  const { title, onClose, children, foot, head, size = 'small', testId } = props;
  return (
    <ModalOverlay
      className={`scrim scrim--${size}`}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`modal modal--${size}`}>
        <AriaDialog className="dialog" data-testid={testId}>
          <header className="dialog__head">
            <Heading className="dialog__title" slot="title">
              {title}
            </Heading>
            {head}
            <IconButton icon="x" label="Close" onPress={onClose} />
          </header>
          {children}
          {foot === undefined ? null : <footer className="dialog__foot">{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
