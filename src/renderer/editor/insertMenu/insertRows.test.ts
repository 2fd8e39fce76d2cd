import { expect, test } from 'vitest';
import { HOUSE_ICONS } from '../../../house/icons.table';
import { iconOf } from './insertRows';

test.each(HOUSE_ICONS)('the icon %s of a house is drawn', (name) => {
  expect(iconOf(name)).toBe(name);
});
