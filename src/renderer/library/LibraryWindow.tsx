import { type ReactElement, useEffect } from 'react';
import { useCommandContext } from '../commands/useCommandContext';
import { useCommandKeys } from '../commands/useCommandKeys';
import { useGalley } from '../state/useGalley';
import { WindowDialogs } from '../WindowDialogs';
import { LibraryScreen } from './LibraryScreen';

/** The library in its window, with its keys and dialogs. */
export function LibraryWindow(): ReactElement {
  const galley = useGalley();
  useCommandKeys(useCommandContext());
  useEffect(() => {
    document.title = 'Library · Galley';
    void galley.client.call('window.setTitle', { title: 'Library', edited: false });
    return galley.client.on('window.closing', () => void galley.client.call('window.readyToClose', {}));
  }, [galley]);
  return (
    <>
      <LibraryScreen />
      <WindowDialogs />
    </>
  );
}
