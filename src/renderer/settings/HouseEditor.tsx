import { type ReactElement, useState } from 'react';
import type { HouseEntry } from '../../contract/houseMethods';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useGalley } from '../state/useGalley';
import { HouseTests } from './HouseTests';
import { houseDrafts } from './houseDrafts';
import { useHouseText } from './useHouseText';

/** The file of a house as text, its problem named by its place, and its tests run while one writes. */
export function HouseEditor({ house }: { readonly house: HouseEntry }): ReactElement {
  const galley = useGalley();
  const [asks, setAsks] = useState(false);
  const { text, isChanged, problem, outcomes, write, save, discard } = useHouseText(house.id);
  const keep = async (): Promise<void> => {
    if (await save()) galley.say(`“${house.title}” is saved. Stories of it are checked anew.`);
  };
  const remove = async (): Promise<void> => {
    const removed = await galley.client.call('house.remove', { id: house.id });
    houseDrafts.delete(house.id);
    galley.say(removed.ok ? `“${house.title}” is removed from this machine.` : removed.error.message);
  };
  if (text === null && problem === null) return <p className="muted">Reading the file.</p>;
  return (
    <div className="house__edit">
      <textarea
        aria-invalid={problem !== null}
        aria-label={`File of ${house.title}`}
        className="house__file mono"
        dir="ltr"
        onChange={(event) => write(event.target.value)}
        spellCheck={false}
        value={text ?? ''}
        wrap="off"
      />
      {problem === null ? null : (
        <Notice title="This file cannot be used yet." tone="block">
          {problem}
        </Notice>
      )}
      <div className="house__acts">
        <Button isDisabled={!isChanged || problem !== null} kind="ink" onPress={() => void keep()}>
          Save house
        </Button>
        <Button isDisabled={!isChanged} onPress={discard}>
          Discard changes
        </Button>
        <span aria-live="polite" className="muted small">
          {isChanged ? 'Not saved' : ''}
        </span>
        {house.builtIn ? null : asks ? (
          <Button kind="stop" onPress={() => void remove()} place="push">
            Remove “{house.title}”
          </Button>
        ) : (
          <Button kind="quiet" onPress={() => setAsks(true)} place="push">
            Remove…
          </Button>
        )}
      </div>
      {outcomes === null ? null : <HouseTests outcomes={outcomes} />}
    </div>
  );
}
