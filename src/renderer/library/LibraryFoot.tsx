import type { ReactElement } from 'react';
import type { Library } from '../../contract/methods';
import { Button } from '../../ui/Button';
import { useApp, useGalley } from '../state/useGalley';

/** Says in which folder the stories are, and changes it where the shell can. */
export function LibraryFoot({
  folder,
  onChosen,
}: {
  readonly folder: string;
  readonly onChosen: (library: Library) => void;
}): ReactElement {
  const galley = useGalley();
  const canChoose = useApp((state) => state.info?.capabilities.chooseLibrary === true);
  const choose = async (): Promise<void> => {
    const library = await galley.client.call('library.choose', {});
    if (library.ok) onChosen(library.value);
    else if (library.error.code !== 'cancelled') galley.say(library.error.message);
  };
  const name = folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
  return (
    <div className="rail__foot">
      In the folder <b title={folder}>{name}</b> on this computer.{' '}
      {canChoose ? (
        <Button kind="text" onPress={() => void choose()} small>
          Change…
        </Button>
      ) : null}
    </div>
  );
}
