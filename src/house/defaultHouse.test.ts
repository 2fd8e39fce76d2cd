import { expect, it } from 'vitest';
import plain from '../../resources/houses/plain.json';
import { DEFAULT_HOUSE } from './defaultHouse';
import { openHouse } from './openHouse';

it('is the house that its file opens as, in full form and without patterns', () => {
  const opened = openHouse(plain, 'plain.json');
  if (!opened.ok) throw new Error(opened.error.message);
  expect(DEFAULT_HOUSE.file).toEqual(opened.value.file);
  expect(DEFAULT_HOUSE.file.words).toEqual([]);
  expect(DEFAULT_HOUSE.file.credit.forms).toEqual([]);
});
