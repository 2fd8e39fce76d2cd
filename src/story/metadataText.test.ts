import { describe, expect, it } from 'vitest';
import { METADATA, type MetaField, metaField } from './metadata';
import { metaText, parseMetaText } from './metadataText';

function field(key: string): MetaField {
  const found = metaField(key);
  if (found === undefined) throw new Error(key);
  return found;
}

describe('parseMetaText', () => {
  it.each([
    ['section', 'World > Asia', ['World', 'Asia']],
    ['tags', 'a, b ,, c', ['a', 'b', 'c']],
    ['tags', 'سياسة، اقتصاد', ['سياسة', 'اقتصاد']],
    ['slug', 'केरल-में-बारिश', 'केरल-में-बारिश'],
    ['targetLength', '600', 600],
    ['targetLength', '', 0],
    ['language', 'en-IN', 'en-IN'],
    ['published', '2025-08-16T05:26:30+05:30', { at: '2025-08-16T05:26:30+05:30', zone: null, confirmed: true, written: '' }],
    [
      'published',
      '2025-08-16 05:26+0530[Asia/Kolkata]',
      { at: '2025-08-16T05:26:00+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' },
    ],
    ['published', '2025-08-16[Asia/Kolkata]', { at: '2025-08-16T00:00:00+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' }],
    ['published', '', null],
  ])('%s = %s', (key, text, value) => {
    expect(parseMetaText(field(key), text)).toEqual({ ok: true, value });
  });

  it.each([
    ['published', 'yesterday'],
    ['published', '2025-08-16T05:26:30'],
    ['published', '2025-02-30T05:26:30Z'],
    ['published', '2025-08-16[Mars/Olympus]'],
    ['targetLength', 'many'],
    ['slug', 'Two Words'],
    ['status', 'gone'],
    ['canonical', 'javascript:alert(1)'],
    ['language', 'English'],
  ])('refuses %s = %s and names both', (key, text) => {
    const result = parseMetaText(field(key), text);
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.error.code).toBe('bad-input');
      expect(result.error.message).toContain(key === 'published' ? '2025' : text);
    }
  });

  it('takes a wall-clock time in the zone that is given', () => {
    expect(parseMetaText(field('embargo'), '2026-07-01 18:00', 'Europe/Dublin')).toEqual({
      ok: true,
      value: { at: '2026-07-01T18:00:00+01:00', zone: 'Europe/Dublin', confirmed: true, written: '' },
    });
  });

  it('reads back what metaText writes, for every default', () => {
    for (const row of METADATA) expect(parseMetaText(row, metaText(row, row.default))).toEqual({ ok: true, value: row.default });
  });
});
