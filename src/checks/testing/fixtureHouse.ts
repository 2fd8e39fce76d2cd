import type { House } from '../../house/house';
import { openHouse } from '../../house/openHouse';

/** A house for tests of checks: what is written, and nothing else. Throws where it cannot be opened. */
export function fixtureHouse(written: { readonly [key: string]: unknown } = {}): House {
  const house = openHouse({ format: 1, id: 'fixture', title: 'Fixture', ...written });
  if (!house.ok) throw new Error(`${house.error.message} ${house.error.detail ?? ''}`);
  return house.value;
}
