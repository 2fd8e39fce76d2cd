import plain from '../../resources/houses/plain.json';
import type { House } from './house';
import { openHouse } from './openHouse';

const opened = openHouse(plain, 'plain.json');
if (!opened.ok) throw new Error(`${opened.error.message} ${opened.error.detail ?? ''}`);

/** The house that Galley starts with, and the one that stands in for a broken one: resources/houses/plain.json. No publication name, and limits that only a slip goes over. */
export const DEFAULT_HOUSE: House = opened.value;
