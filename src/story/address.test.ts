import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_ADDRESS, safeAddress } from './address';

test.each([
  'https://example.org',
  'https://example.org/a?b=1&c=%20#d',
  'HTTP://EXAMPLE.ORG/A',
  'http://127.0.0.1:8080/x',
  'http://[::1]/x',
  'https://उदाहरण.भारत/पथ?क=ख',
  'https://example.org/നമസ്\u200cതേ',
  'https://example.org/"quoted"<b>',
  'mailto:desk@example.org',
  'MAILTO:desk@example.org?subject=a%20b',
])('%s may leave as it is written', (address) => {
  expect(safeAddress(address)).toBe(address);
});

test('white space around an address goes', () => {
  expect(safeAddress(' \n\thttps://example.org/ \r\n')).toBe('https://example.org/');
});

test.each([
  '',
  ' ',
  '#top',
  '/path',
  'path',
  '../x',
  '//example.org/x',
  '\\\\server\\share',
  '\\\\example.org',
  'https:\\\\example.org',
  'https:/example.org',
  'https:example.org',
  'https:///example.org',
  'https://',
  'https://?x',
  'https://exa mple.org',
  'https://example.org/a b',
  'https://example.org/\u0000',
  'https://[::1',
  'https://exa<mple.org',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript\u200b:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/png;base64,AA',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org',
  'blob:https://example.org/x',
  'view-source:https://example.org',
  'https&colon;//example.org',
  'ht\ntps://example.org',
  'https://example.org/\u202egpj.exe',
  'https://example.org/\ud800',
  'https://example.org/\u2028',
  'https://example.org/\ufeff',
  'mailto:',
  'mailto:?subject=x',
  'mailto:a b',
  'C:\\x',
  'c:/x',
  `https://example.org/${'a'.repeat(MAX_ADDRESS)}`,
])('%j is refused', (address) => {
  expect(safeAddress(address)).toBeNull();
});

test.each([null, undefined, 5, {}, ['https://example.org'], new String('https://example.org')])('%j is no address', (value) => {
  expect(safeAddress(value)).toBeNull();
});

test('what passes passes again, and a browser reads the same scheme in it', () => {
  const near = fc
    .tuple(fc.constantFrom('https://', 'http://', 'mailto:', 'https:', 'javascript:', '//', ''), fc.string({ unit: 'binary' }))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(near, fc.webUrl({ withFragments: true, withQueryParameters: true })), (address) => {
      const safe = safeAddress(address);
      if (safe === null) return;
      expect(safeAddress(safe)).toBe(safe);
      expect(['https:', 'http:', 'mailto:']).toContain(new URL(safe, 'galley://base/').protocol);
      expect(new URL(safe, 'https://base.example/x').href).toBe(new URL(safe).href);
    }),
    { numRuns: 2000 },
  );
});
