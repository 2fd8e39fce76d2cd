// @vitest-environment happy-dom
import { getSchema } from '@tiptap/core';
import { DOMParser, type Fragment, Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { CellSelection, fixTables, splitCell } from '@tiptap/pm/tables';
import { describe, expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { storyExtensions } from '../editor/storyExtensions';
import { emptyDoc } from '../newStory';
import { outline } from '../testing/outline';
import { pastedTables } from './PastedTablesView';
import { numberColumns, sheetRows } from './sheetRows';
import { mergeWords } from './TableBarView';

const schema = getSchema(storyExtensions());

/** Cells of the first table of a document: `a b / c`, spans and alignment behind. */
function cells(doc: Node | Fragment): string {
  const rows: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'tableRow') rows.push(outline((node.toJSON() as JsonNode).content ?? []));
  });
  return rows.join(' / ').replaceAll('tableCell', 'td').replaceAll('tableHeader', 'th').replaceAll('{colspan=1 rowspan=1 align=start}', '');
}

describe('pasted HTML', () => {
  test.each([
    [
      'a spreadsheet, numbers at the end of their cells',
      '<table><tbody><tr><td>Harbour</td><td>Catch</td></tr><tr><td>North</td><td>1,204</td></tr><tr><td>South</td><td>₹77</td></tr></tbody></table>',
      'td“Harbour” td{colspan=1 rowspan=1 align=end}“Catch” / td“North” td{colspan=1 rowspan=1 align=end}“1,204” / td“South” td{colspan=1 rowspan=1 align=end}“₹77”',
    ],
    [
      'a head',
      '<table><thead><tr><td>a</td><td>b</td></tr></thead><tbody><tr><th>c</th><td>d</td></tr></tbody></table>',
      'th“a” th“b” / th“c” td“d”',
    ],
    [
      'merged cells',
      '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      'td{colspan=2 rowspan=1 align=start}“a” / td“b” td“c”',
    ],
    [
      'merged cells over a column of numbers',
      '<table><tr><td rowspan="2">Quay</td><td colspan="2">Catch</td></tr><tr><td>2024</td><td>Boats</td></tr><tr><td>North</td><td>1,204</td><td>few</td></tr></table>',
      'td{colspan=1 rowspan=2 align=start}“Quay” td{colspan=2 rowspan=1 align=start}“Catch” / td{colspan=1 rowspan=1 align=end}“2024” td“Boats” / td“North” td{colspan=1 rowspan=1 align=end}“1,204” td“few”',
    ],
    [
      'a range of Numbers',
      '<table cellspacing="0" cellpadding="0"><tbody><tr><td valign="top"><p>Quay</p></td><td valign="top"><p>Boats</p></td></tr><tr><td><p>North</p></td><td><p>12</p></td></tr></tbody></table>',
      'td“Quay” td{colspan=1 rowspan=1 align=end}“Boats” / td“North” td{colspan=1 rowspan=1 align=end}“12”',
    ],
    [
      'a range of LibreOffice, a line break in a cell',
      '<table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left">Old<br>pier</td><td align="right">x</td></tr><tr><td align="left"><br></td><td align="right">y</td></tr></table>',
      'td“Old pier” td“x” / td td“y”',
    ],
    ['paragraphs and marks in cells', '<table><tr><td><p>a</p><p><b>b</b></p></td><td>c<br>d</td></tr></table>', 'td“a [bold:b]” td“c d”'],
  ])('%s', (_what, html, expected) => {
    const holder = document.createElement('div');
    holder.innerHTML = pastedTables(html);
    expect(cells(DOMParser.fromSchema(schema).parseSlice(holder).content)).toBe(expected);
  });

  test.each([
    '<p>a</p>',
    '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
    '<table><tr><td><h2>a</h2></td><td>b</td></tr></table>',
  ])('%s is left alone', (html) => expect(pastedTables(html)).not.toContain('data-block'));
});

test.each([
  [
    'a\tb\n1\t2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a\tb\r\n\t2',
    [
      ['a', 'b'],
      ['', '2'],
    ],
  ],
  [
    'Quay\tNote\r\nNorth\t"Two ""old"" piers,\none new"\r\n',
    [
      ['Quay', 'Note'],
      ['North', 'Two "old" piers, one new'],
    ],
  ],
  [
    '"a\tb"\tc\n"""Yes"""\td',
    [
      ['a b', 'c'],
      ['"Yes"', 'd'],
    ],
  ],
  [
    '"We sail," he said\t5"\n"North"\t"6',
    [
      ['"We sail," he said', '5"'],
      ['"North"', '"6'],
    ],
  ],
  ['a\tb', null],
  ['"a\nb"\tc', null],
  ['"a\nb', null],
  ['a\tb\n1', null],
  ['a\nb', null],
  ['', null],
])('the text %j of a spreadsheet is %j', (text, rows) => {
  expect(sheetRows(text)).toEqual(rows);
});

test.each([
  [
    [
      ['Year', 'x'],
      ['2024', 'a'],
    ],
    [0],
  ],
  [
    [
      ['', ''],
      ['−3.5 %', '(1,204)'],
      ['', '£12'],
    ],
    [0, 1],
  ],
  [[['n'], ['٤٢'], ['१२३']], [0]],
  [[['1'], ['2 of 3']], []],
  [[['1']], []],
])('columns of numbers in %j', (rows, columns) => {
  expect([...numberColumns(rows)]).toEqual(columns);
});

function stateOf(...rows: readonly string[][]): EditorState {
  const doc = emptyDoc({}, countedIds());
  const content = rows.map((row) => ({
    type: 'tableRow',
    content: row.map((words) => ({ type: 'tableCell', ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }) })),
  }));
  const table = { type: 'table', attrs: { id: 't' }, content: [{ type: 'tableCaption' }, { type: 'tableGrid', content }] };
  return EditorState.create({ doc: Node.fromJSON(schema, { ...doc, content: [doc.content?.[0], { type: 'body', content: [table] }] }) });
}

function cellsFrom(state: EditorState): number[] {
  const found: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name === 'tableCell') found.push(pos);
  });
  return found;
}

test('merged cells keep their words apart, and split again', () => {
  const bare = stateOf(['one', '', 'two'], ['three', 'four', 'five']);
  const at = cellsFrom(bare);
  const state = bare.apply(bare.tr.setSelection(CellSelection.create(bare.doc, at[0] ?? 0, at[2] ?? 0)));
  const done: Transaction[] = [];
  expect(mergeWords(state, (tr) => done.push(tr))).toBe(true);
  const merged = state.apply(done[0] ?? state.tr);
  expect(cells(merged.doc)).toBe('td{colspan=3 rowspan=1 align=start}“one two” / td“three” td“four” td“five”');
  expect(splitCell(merged, (tr) => done.push(tr))).toBe(true);
  expect(cells(merged.apply(done[1] ?? merged.tr).doc)).toBe('td“one two” td td / td“three” td“four” td“five”');
});

test('one cell cannot be merged', () => {
  expect(mergeWords(stateOf(['one', 'two']))).toBe(false);
});

test('short rows of a paste are filled', () => {
  const state = stateOf(['a', 'b'], ['c']);
  expect(cells(fixTables(state)?.doc ?? state.doc)).toBe('td“a” td“b” / td“c” td');
});
