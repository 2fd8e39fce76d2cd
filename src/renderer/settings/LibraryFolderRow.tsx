import { type ReactElement, useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { useApp, useGalley } from '../state/useGalley';
import { SettingFrame } from './SettingLine';

/** In which folder the stories are, and the way to another where the shell can. */
export function LibraryFolderRow(): ReactElement {
  const galley = useGalley();
  const canChoose = useApp((state) => state.info?.capabilities.chooseLibrary === true);
  const [folder, setFolder] = useState('');
  useEffect(() => {
    void galley.client.call('library.list', {}).then((library) => {
      if (library.ok) setFolder(library.value.folder);
    });
  }, [galley]);
  const choose = async (): Promise<void> => {
    const library = await galley.client.call('library.choose', {});
    if (library.ok) setFolder(library.value.folder);
    else if (library.error.code !== 'cancelled') galley.say(library.error.message);
  };
  return (
    <SettingFrame help={canChoose ? '' : 'Set when Galley is started: galley serve --root FOLDER.'} label="Folder of the library">
      <span className="mono small set__path">{folder}</span>
      {canChoose ? <Button onPress={() => void choose()}>Change…</Button> : null}
    </SettingFrame>
  );
}
