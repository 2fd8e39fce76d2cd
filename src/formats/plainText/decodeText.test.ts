import { describe, expect, test } from 'vitest';
import { acceptText, MAX_LINES, MAX_TEXT } from './acceptText';
import { decodeText } from './decodeText';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

describe('text', () => {
  test.each([
    ['UTF-8', utf8('Zoë – कखग')],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Zoë – कखग')])],
    ['UTF-16, little end first', utf16('Zoë – कखग', true)],
    ['UTF-16, big end first', utf16('Zoë – कखग', false)],
  ])('%s', (_, input) => expect(decodeText(input)).toEqual({ ok: true, value: 'Zoë – कखग' }));
  test('nothing at all is an empty text', () => expect(decodeText(bytes())).toEqual({ ok: true, value: '' }));
});

describe('no text', () => {
  test.each([
    ['a byte that starts nothing', [...utf8('abc'), 0xff, 0x41], 'byte 4'],
    ['Latin-1', [...utf8('caf'), 0xe9, 0x20], 'byte 4'],
    ['a cut character', [...utf8('ab'), 0xe0, 0xa4], 'byte 3'],
    ['an overlong form', [0x41, 0xc0, 0xaf], 'byte 2'],
    ['half a surrogate pair', [0x41, 0xed, 0xa0, 0x80], 'byte 2'],
    ['past the last character', [0xf4, 0x90, 0x80, 0x80], 'byte 1'],
    ['a zero byte', [0x41, 0x00], 'byte 2'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00], 'byte 9'],
  ])('%s is named by its place', (_, input, detail) =>
    expect(decodeText(bytes(...input))).toMatchObject({ ok: false, error: { code: 'bad-input', detail } }),
  );
  test('a broken UTF-16 text', () =>
    expect(decodeText(bytes(0xff, 0xfe, 0x41))).toMatchObject({ ok: false, error: { code: 'bad-input' } }));
  test('a UTF-16 text with a zero character', () =>
    expect(decodeText(utf16('a\0b', true))).toMatchObject({ ok: false, error: { code: 'bad-input', detail: 'character 2' } }));
});

describe('too much', () => {
  test('a file over the cap is refused unread', () =>
    expect(decodeText(new Uint8Array(MAX_TEXT + 1))).toMatchObject({ ok: false, error: { code: 'too-large' } }));
  test('a file at the cap is read', () => expect(decodeText(new Uint8Array(MAX_TEXT).fill(0x61)).ok).toBe(true));
  test.each(['a\n', ' a b\r\n\r\n', 'a\u2029', '“\v'])('more lines than a story holds: %j', (line) => {
    expect(acceptText(line.repeat(MAX_LINES) + '\n \u00a0\n'.repeat(5)).ok).toBe(true);
    const more = acceptText(line.repeat(MAX_LINES + 1));
    expect(more).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(more.ok ? '' : more.error.message).toContain('100,000 lines');
  });
  test('a pasted text over the cap', () =>
    expect(acceptText('a'.repeat(MAX_TEXT + 1))).toMatchObject({ ok: false, error: { code: 'too-large' } }));
});
