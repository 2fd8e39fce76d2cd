import { useEffect, useState } from 'react';
import type { HouseEntry } from '../../contract/houseMethods';
import { useGalley } from '../state/useGalley';

/** The houses of this machine, told anew whenever one is kept or taken away. Empty until they are known. */
export function useHouses(): readonly HouseEntry[] {
  const galley = useGalley();
  const [houses, setHouses] = useState<readonly HouseEntry[]>([]);
  useEffect(() => {
    let isGone = false;
    const read = (): void =>
      void galley.client.call('house.list', {}).then((list) => {
        if (!isGone && list.ok) setHouses(list.value);
      });
    read();
    const stop = galley.client.on('house.changed', read);
    return () => {
      isGone = true;
      stop();
    };
  }, [galley]);
  return houses;
}
