import type { ReactElement } from 'react';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useApp, useGalley } from '../state/useGalley';

/** What stands above everything while the window has lost its shell: what is safe, and what to do. Nothing while all is well. */
export function ConnectionBar(): ReactElement | null {
  const galley = useGalley();
  const connection = useApp((state) => state.connection);
  if (connection === 'lost')
    return (
      <Notice
        acts={<Button onPress={() => galley.transport.retry()}>Connect again</Button>}
        title="Galley has stopped answering."
        tone="warn"
      >
        The text in this window stays here and is written as soon as Galley is back. Start it again where it was started.
      </Notice>
    );
  if (connection === 'refused')
    return (
      <Notice title="This address is used up." tone="block">
        Stories on disk are as they were. Open Galley again from where it was started.
      </Notice>
    );
  return null;
}
