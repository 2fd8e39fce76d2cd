import plain from '../../resources/houses/plain.json';
import type { HouseFile } from '../contract/houseFile';
import type { House } from './house';
import { readyHouse } from './readyHouse';

/**
 * The house that Galley starts with, and the one that stands in for a broken one: resources/houses/plain.json. No publication name, and limits that only a slip goes over.
 * Its file stands there in full form and has no patterns (its test holds that), so that it needs neither the reader of house files nor the pattern engine.
 */
export const DEFAULT_HOUSE: House = readyHouse(plain as unknown as HouseFile, { rules: [], credits: [] });
