import { describe, expect, test } from 'vitest';
import { AROUND_WORDS, OWN_LINE } from './blockElements';
import { sanitizeHtml } from './sanitizeHtml';
import { SANITIZE_SCHEMA } from './sanitizeSchema';

const minus = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((name) => !other.has(name)).sort();

test('the two lists differ only in what stands in a table alone and in what holds no words', () => {
  expect(minus(OWN_LINE, AROUND_WORDS)).toEqual(['hr']);
  expect(minus(AROUND_WORDS, OWN_LINE)).toEqual(['caption', 'td', 'th']);
});

test('what the sanitiser lets in as a block is on the lists, but for the parts of a table that hold cells', () => {
  const rows = ['tbody', 'tfoot', 'thead', 'tr'];
  const inline = 'a span strong b em i s u sub sup small mark cite q abbr code time img picture br'.split(' ');
  const blocks = (SANITIZE_SCHEMA.tagNames ?? []).filter((name) => !inline.includes(name) && !rows.includes(name));
  for (const name of blocks) expect(OWN_LINE.has(name) || AROUND_WORDS.has(name), name).toBe(true);
});

describe('text beside an element of the list keeps its own line', () => {
  test.each([...OWN_LINE].filter((name) => !['li', 'dt', 'dd', 'figcaption', 'table', 'hr'].includes(name)))('%s', (name) => {
    const html = sanitizeHtml(`<body>before<br><br>more<${name}>inside</${name}>behind<br><br>last</body>`);
    expect(html.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toMatch(/before\|more\|inside\|behind\|last/);
  });
});
