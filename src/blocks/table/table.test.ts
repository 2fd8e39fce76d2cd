import { expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { table } from './table';

testFixtures(table, import.meta.url);

/** A table in short: rows parted by `/`, headers as `[x]`, spans as `x^2` (columns) and `x_2` (rows), other alignment as `x>` and `x=`. */
function short(nodes: readonly JsonNode[]): string {
  return nodes.map((node) => (node.type === 'table' ? shortTable(node) : outline([node]))).join(' + ');
}

function shortTable(node: JsonNode): string {
  const [caption, grid] = node.content ?? [];
  const rows = (grid?.content ?? []).map((row) => (row.content ?? []).map(shortCell).join(' '));
  return `${said(caption)}: ${rows.join(' / ')}`;
}

function said(node: JsonNode | undefined): string {
  return (node?.content ?? []).map((piece) => (piece.marks === undefined ? piece.text : `*${piece.text}*`)).join('') || '-';
}

function shortCell(cell: JsonNode): string {
  const { colspan, rowspan, align } = cell.attrs ?? {};
  const words = cell.type === 'tableHeader' ? `[${said(cell)}]` : said(cell);
  const spans = `${colspan === 1 ? '' : `^${colspan}`}${rowspan === 1 ? '' : `_${rowspan}`}`;
  return `${words}${spans}${align === 'end' ? '>' : align === 'center' ? '=' : ''}`;
}

test.each([
  ['plain rows', '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>', '-: a b / 1 2'],
  ['a first row of th', '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>', '-: [a] [b] / 1 2'],
  [
    'thead of td, tfoot before tbody',
    '<table><thead><tr><td>a</td><td>b</td></tr></thead><tfoot><tr><td>x</td><td>y</td></tr></tfoot><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    '-: [a] [b] / 1 2 / x y',
  ],
  ['row headers', '<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>', '-: [a] 1 / [b] 2'],
  ['a corner without words', '<table><tr><td></td><th>b</th></tr><tr><th>c</th><td>2</td></tr></table>', '-: [-] [b] / [c] 2'],
  ['an empty header elsewhere', '<table><tr><td>a</td><th></th></tr><tr><td>1</td><td>2</td></tr></table>', '-: a - / 1 2'],
  ['ragged rows', '<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>1</td></tr><tr></tr></table>', '-: a b c / 1 - -'],
  ['a merged cell', '<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>', '-: a^2 b / 1 2 3'],
  ['a tall cell', '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>2</td></tr></table>', '-: a_2 b / 2'],
  ['spans that reach out', '<table><tr><td rowspan="9" colspan="9">a</td><td>b</td></tr><tr><td>2</td></tr></table>', '-: a_2 b / 2'],
  ['spans that overlap', '<table><tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">1</td></tr></table>', '-: a b_2 / 1'],
  [
    'a row and a column that only spans cross',
    '<table><tr><td rowspan="2" colspan="2">a</td><td rowspan="2">b</td></tr><tr></tr><tr><td colspan="2">1</td><td>2</td></tr></table>',
    '-: a b / 1 2',
  ],
  [
    'a header that reaches out of the head',
    '<table><thead><tr><th rowspan="2">a</th><th>b</th></tr></thead><tbody><tr><td>2</td></tr></tbody></table>',
    '-: [a]_2 [b] / 2',
  ],
  [
    'a caption, paragraphs and marks in cells',
    '<table><caption><p>The <b>cap</b></p></caption><tr><td><p>One</p><p>two</p></td><td><div>x<br>y</div></td></tr></table>',
    'The *cap*: One two xy',
  ],
  [
    'WordPress',
    '<figure class="wp-block-table"><table><tbody><tr><td>a</td><td class="has-text-align-right" data-align="right">1</td></tr></tbody></table><figcaption>Cap</figcaption></figure>',
    'Cap: a 1>',
  ],
  [
    'one column lays a page out',
    '<table><tr><td><p>One</p></td></tr><tr><td><p>Two</p></td></tr></table>',
    'paragraph“One” + paragraph“Two”',
  ],
  ['pictures and subheads in cells', '<table><tr><td><h2>Sub</h2></td><td>x</td></tr></table>', 'heading{level=2}“Sub” + paragraph“x”'],
  ['a table said to be no table', '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>', 'paragraph“a” + paragraph“b”'],
  ['no cells', '<table></table>', ''],
  [
    'two tables in a figure',
    '<figure><table><tr><td>a</td><td>b</td></tr></table><table><tr><td>c</td><td>d</td></tr></table></figure>',
    '-: a b + -: c d',
  ],
])('%s', (_what, html, expected) => {
  expect(short(readForTest(html))).toBe(expected);
});

test('our own table of one column and one cell comes back', () => {
  const html = '<div class="table-wrap" role="group" tabindex="0"><table><tbody><tr><td>a</td></tr></tbody></table></div>';
  expect(short(readForTest(html))).toBe('-: a');
});

const cell = (text: string, type = 'tableCell') => ({ type, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
const of = (caption: string, ...rows: readonly JsonNode[][]): JsonNode => ({
  type: 'table',
  attrs: { id: 't' },
  content: [
    { ...cell(caption), type: 'tableCaption' },
    { type: 'tableGrid', content: rows.map((content) => ({ type: 'tableRow', content })) },
  ],
});

test.each([
  [of('C', [cell('a', 'tableHeader')], [cell('1')]), []],
  [of(' ', [cell('a', 'tableHeader')], [cell('1')]), ['table.no-caption']],
  [of('C', [cell('a')], [cell('1')]), ['table.no-headers']],
  [of('C', [cell('', 'tableHeader')], [cell('1')]), ['table.no-headers']],
  [of('', [cell('', 'tableHeader')], [cell('')]), []],
  [of('C', [cell('')]), []],
])('advice for %#', (node, rules) => {
  const advice = table.advice?.(node) ?? [];
  expect(advice.map((one) => [one.rule, one.where.block])).toEqual(rules.map((rule) => [rule, 't']));
});

test('a fresh one has a head row and publishes nothing', () => {
  const made = table.insert?.make(countedIds()) ?? { type: 'table' };
  expect(table.publish(made, publishForTest({}).ctx)).toEqual([]);
  expect((made.content?.[1]?.content ?? []).map((row) => row.content?.map((one) => one.type))).toEqual([
    Array(3).fill('tableHeader'),
    Array(3).fill('tableCell'),
    Array(3).fill('tableCell'),
  ]);
});

test('a head that is shorter than the body is filled with cells that name nothing', () => {
  const html = htmlText(table.publish(of('', [cell('a', 'tableHeader')], [cell('1'), cell('2')]), publishForTest({}).ctx));
  expect(html).toBe(
    '<div class="table-wrap" role="group" tabindex="0"><table><thead><tr><th scope="col">a</th><td></td></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>',
  );
  expect(short(readForTest(html))).toBe('-: [a] [-] / 1 2');
});
