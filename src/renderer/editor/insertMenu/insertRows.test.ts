import { describe, expect, it, test } from 'vitest';
import type { DeclaredBlock } from '../../../contract/houseFile';
import { HOUSE_ICONS } from '../../../house/icons.table';
import { iconOf, insertRows } from './insertRows';

test.each(HOUSE_ICONS)('the icon %s of a house is drawn', (name) => {
  expect(iconOf(name)).toBe(name);
});

const block = (label: string, ...keywords: string[]): DeclaredBlock => ({
  name: label.toLowerCase().replaceAll(/\P{L}+/gu, ''),
  label,
  icon: 'shapes',
  keywords,
  counted: true,
  fields: [],
  publish: { tag: 'div', attrs: {}, children: [] },
});
const found = (query: string, ...house: readonly DeclaredBlock[]) => insertRows(query, () => true, house).map(({ label }) => label);

describe('what is sought', () => {
  it.each([
    // A name stands before a keyword, whatever group or house it is of.
    ['timeline', [block('Timeline')], ['Timeline', 'Live entry']],
    ['time', [block('Timeline'), block('Match time'), block('Overtime'), block('Clock', 'time out'), block('Whistle', 'full time')]],
    ['quote', [], ['Quote', 'Pull quote']],
    ['list', [], ['Bulleted list', 'Numbered list']],
    ['note', [], ['Notes', 'Correction']],
    ['pic', [], ['Picture', 'Gallery']],
    ['q', [], ['Quote', 'Q&A', 'Pull quote']],
    // Keywords of every language of the interface's tables; a house names its blocks in its own.
    ['उद्धरण', [block('उद्धरण पेटी')], ['उद्धरण पेटी', 'Quote', 'Pull quote']],
    ['اقتباس', [block('صندوق اقتباس')], ['صندوق اقتباس', 'Quote', 'Pull quote']],
    ['ഉദ്ധരണി', [block('ഉദ്ധരണി')], ['ഉദ്ധരണി', 'Quote', 'Pull quote']],
    ['പട്ടിക', [], ['Bulleted list', 'Table', 'Numbered list']],
  ] as [string, DeclaredBlock[], string[]?][])(
    '%s',
    (query, house, expected = ['Timeline', 'Match time', 'Overtime', 'Live entry', 'Clock', 'Whistle']) => {
      expect(found(query, ...house).slice(0, expected.length)).toEqual(expected);
    },
  );

  it('keeps the order of the groups among equals, and where nothing is sought', () => {
    const all = insertRows('', () => true);
    const groups = all.map(({ group }) => group);
    expect([...new Set(groups)].length).toBe(groups.filter((group, at) => group !== groups[at - 1]).length);
    const order = all.map(({ label }) => label);
    const byKeyword = insertRows('क', () => true).filter(({ also }) => also.startsWith('क'));
    const places = byKeyword.map(({ label }) => order.indexOf(label));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('tells the keyword that was found, the one that begins with it first', () => {
    const [row] = insertRows('out', () => true, [block('Clock', 'timeout', 'out of time')]).filter(({ label }) => label === 'Clock');
    expect(row?.also).toBe('out of time');
  });
});
