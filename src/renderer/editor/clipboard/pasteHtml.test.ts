// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, describe, expect, it, test } from 'vitest';
import { emptyDoc } from '../../../blocks/newStory';
import { checkDoc } from '../../../blocks/schema';
import { outline } from '../../../blocks/testing/outline';
import type { JsonNode } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { textOf, walk } from '../../../story/walk';
import { createStoryEditor, openDoc, type StoryEditorPorts } from '../createStoryEditor';
import { quietPorts } from '../testing/quietPorts';

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

/** A story of one line and an empty one with the caret in that, and `after` behind it. */
function openEditor(after: readonly JsonNode[], onPasteArticle: StoryEditorPorts['onPasteArticle'] = () => {}): Editor {
  const editor = createStoryEditor(document.body.appendChild(document.createElement('div')), quietPorts({ onPasteArticle }));
  open.push(editor);
  editor.setEditable(true);
  const doc = emptyDoc({}, countedIds());
  const line = { type: 'paragraph', attrs: { id: 'one' }, content: [{ type: 'text', text: 'Stays.' }] };
  const body = [line, { type: 'paragraph', attrs: { id: 'two' } }, ...after];
  openDoc(editor, { ...doc, content: [doc.content?.[0] ?? doc, { type: 'body', content: body }] });
  const { tr } = editor.state;
  const behind = tr.doc.content.size - body.slice(2).reduce((size, node) => size + editor.schema.nodeFromJSON(node).nodeSize, 0);
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, behind - 2)));
  return editor;
}

/** Pastes HTML by the browser's own way. */
function paste(editor: Editor, html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  editor.view.pasteHTML(html, new ClipboardEvent('paste', { clipboardData }));
}

/** Pastes HTML and gives the blocks that stand there from the caret on, on one line; the story is whole, and one undo takes them back. */
function pasted(html: string, after: readonly JsonNode[] = []): string {
  const editor = openEditor(after);
  const before = editor.getJSON();
  paste(editor, html);
  const doc = editor.getJSON() as unknown as JsonNode;
  const checked = checkDoc(doc);
  expect(checked.ok ? '' : checked.error.message).toBe('');
  undo(editor.state, editor.view.dispatch);
  expect(editor.getJSON()).toEqual(before);
  return outline((doc.content?.[1]?.content ?? []).slice(1)).replaceAll(/(ref=|note )[a-z0-9]{10}/g, '$1x');
}

const QUOTE = 'quote(paragraph“We sail.” attribution“The master”)';

describe('quotations of other pages', () => {
  it.each([
    ['cite at the end (WordPress)', '<blockquote class="wp-block-quote"><p>We sail.</p><cite>The master</cite></blockquote>', QUOTE],
    ['footer around cite (Bootstrap)', '<blockquote><p>We sail.</p><footer><cite>The master</cite></footer></blockquote>', QUOTE],
    ['cite in a paragraph of its own', '<blockquote><p>We sail.</p><p><cite>The master</cite></p></blockquote>', QUOTE],
    ['loose words and a line break', '<blockquote>We sail.<br><cite>The master</cite></blockquote>', QUOTE],
    ['figure and figcaption', '<figure><blockquote><p>We sail.</p></blockquote><figcaption>The master</figcaption></figure>', QUOTE],
    [
      'no speaker',
      '<blockquote><p>We sail.</p><p>At <b>dawn</b>.</p></blockquote>',
      'quote(paragraph“We sail.” paragraph“At [bold:dawn].” attribution)',
    ],
    [
      'a pull quote (WordPress)',
      '<figure class="wp-block-pullquote"><blockquote><p>We sail.</p><cite>The master</cite></blockquote></figure>',
      'pullQuote(pullQuoteText“We sail.” attribution“The master”)',
    ],
    [
      'text before and after',
      '<p>Before</p><blockquote><p>We sail.</p><cite>The master</cite></blockquote><p>After</p>',
      `paragraph“Before” ${QUOTE} paragraph“After”`,
    ],
    [
      'a list in it',
      '<blockquote><ul><li>We</li><li>sail</li></ul></blockquote>',
      'bulletList(listItem(paragraph“We”) listItem(paragraph“sail”))',
    ],
    [
      'a post of a service',
      '<blockquote class="twitter-tweet"><p>We sail.</p>— Master <a href="https://twitter.com/a/status/1">May 1</a></blockquote>',
      'embed{url=https://twitter.com/a/status/1}(embedText“We sail. — Master [link https://twitter.com/a/status/1:May 1]”)',
    ],
  ])('%s', (_name, html, blocks) => {
    expect(pasted(html)).toBe(blocks);
  });
});

describe('in an empty story', () => {
  const rows = '<tr><td>Quay</td><td>Boats</td></tr><tr><td>North</td><td>12</td></tr>';
  it.each([
    ['a range of a spreadsheet is a table', `<table><tbody>${rows}</tbody></table>`, 0, 'table'],
    ['a list is a list', '<ul><li>Quay</li><li>Boats</li></ul>', 0, 'bulletList'],
    ['a quotation is a quote', '<blockquote><p>We sail.</p><cite>The master</cite></blockquote>', 0, 'quote'],
    ['several paragraphs go to the import', '<p>Quay</p><p>Boats</p>', 1, 'paragraph'],
  ])('%s', (_name, html, articles, first) => {
    let asked = 0;
    const editor = openEditor([], () => {
      asked += 1;
    });
    openDoc(editor, emptyDoc({}, countedIds()));
    editor.view.pasteHTML(html, new ClipboardEvent('paste', { clipboardData: new DataTransfer() }));
    expect(asked).toBe(articles);
    expect(editor.state.doc.lastChild?.firstChild?.type.name).toBe(first);
  });
});

describe('in a table', () => {
  const cell = (words: string): JsonNode => ({ type: 'tableCell', content: [{ type: 'text', text: words }] });
  const row = (...words: readonly string[]): JsonNode => ({ type: 'tableRow', content: words.map(cell) });
  const table: JsonNode = {
    type: 'table',
    attrs: { id: 't' },
    content: [{ type: 'tableCaption' }, { type: 'tableGrid', content: [row('Quay', 'Boats'), row('North', '12')] }],
  };
  const range = (rows: number, columns: number) =>
    `<table><tbody>${`<tr>${'<td>x</td>'.repeat(columns)}</tr>`.repeat(rows)}</tbody></table>`;

  /** The rows of the table after a paste at the end of a cell (two: over the cells from one to the other), and what stands below it; one undo takes it back. */
  function inCells(html: string, ...cells: readonly string[]): string {
    const editor = openEditor([table]);
    const before = editor.getJSON();
    const { doc: was, tr } = editor.state;
    const found = cells.map((words) => {
      let at = -1;
      was.descendants((node, pos) => {
        if (node.textContent === words && node.isTextblock) at = pos;
      });
      return at;
    });
    const [from = 0, to] = found;
    const caret = TextSelection.create(was, from + 1 + (cells[0]?.length ?? 0));
    editor.view.dispatch(tr.setSelection(to === undefined ? caret : CellSelection.create(was, from, to)));
    paste(editor, html);
    const lines: string[] = [];
    const doc = editor.getJSON() as unknown as JsonNode;
    const blocks = (doc.content?.[1]?.content ?? []).slice(2);
    walk(blocks[0] ?? doc, (node) => {
      if (node.type === 'tableRow') lines.push((node.content ?? []).map((one) => textOf(one)).join(' | '));
    });
    undo(editor.state, editor.view.dispatch);
    expect(editor.getJSON()).toEqual(before);
    return [lines.join(' / '), ...blocks.slice(1).map((one) => textOf(one))].join(' + ');
  }

  it.each([
    ['words of a field', '<div class="fact__title">Old</div>'],
    ['a paragraph', '<p>Old</p>'],
    ['loose words', '<b>Old</b>'],
  ])('%s stand among those of the cell', (_name, html) => {
    expect(inCells(html, 'North')).toBe('Quay | Boats / NorthOld | 12');
  });

  it('the first of several lines stands in the cell, the others below the table', () => {
    expect(inCells('<p>One</p><p>Two</p><p>Three</p>', 'North')).toBe('Quay | Boats / NorthOne | 12 + Two + Three');
    expect(inCells('<h2>One</h2>', 'North')).toBe('Quay | Boats / NorthOne | 12');
  });

  it('a line over selected cells is in the first, and the others are empty', () => {
    expect(inCells('<p>One</p><p>Two</p>', 'Quay', '12')).toBe('One |  /  |  + Two');
  });

  it('a range of cells fills cells from the caret on, and no cell of it is left out', () => {
    expect(inCells(range(2, 2), 'Quay')).toBe('x | x / x | x');
    expect(inCells(range(2, 2), '12')).toBe('Quay | Boats |  / North | x | x /  | x | x');
    expect(inCells(range(3, 3), 'Quay', '12')).toBe('x | x | x / x | x | x / x | x | x');
    expect(inCells(range(1, 2), 'Quay', '12')).toBe('x | x / x | x');
    const merged = '<table><tbody><tr><td>a</td><td rowspan="2">b</td></tr><tr><td>c</td></tr></tbody></table>';
    expect(inCells(merged, 'Quay').replace(/\s+/g, ' ')).toBe('Quay | Boats / North | 12 + a b c');
  });
});

describe('notes', () => {
  const html =
    '<p>The pier<a href="#_ftn1" name="_ftnref1">[1]</a> stands.</p><p>After.</p><div style="mso-element:footnote-list"><br clear=all><hr><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Built in <i>stone</i>.</p></div></div>';
  const text = 'paragraph“The [note x:pier] stands.” paragraph“After.”';
  const note = 'footnote{ref=x}“Built in [italic:stone].”';
  const line: JsonNode = { type: 'paragraph', attrs: { id: 'last' }, content: [{ type: 'text', text: 'End.' }] };
  const list: JsonNode = {
    type: 'footnotes',
    attrs: { id: 'notes' },
    content: [{ type: 'footnote', attrs: { ref: 'old' }, content: [{ type: 'text', text: 'Old.' }] }],
  };

  it.each([
    ['come with their words', [], `${text} footnotes(${note})`],
    ['stand at the end of the story', [line], `${text} paragraph“End.” footnotes(${note})`],
    ['join the list that is there', [list, line], `${text} footnotes(footnote{ref=old}“Old.” ${note}) paragraph“End.”`],
  ])('%s', (_name, after, blocks) => {
    expect(pasted(html, after)).toBe(blocks);
  });

  test('copied in a Galley stay among the blocks that they were copied with', () => {
    const blocks = [
      { ...list, content: list.content?.map((one) => ({ ...one, attrs: { ref: 'new' } })) },
      { ...line, attrs: { id: 'x' } },
    ];
    const own = `<div data-galley-slice='${JSON.stringify({ content: blocks })}'></div>`;
    expect(pasted(own, [line])).toBe('footnotes(footnote{ref=new}“Old.”) paragraph“End.” paragraph“End.”');
  });

  test('pasted by themselves stay where they were put', () => {
    const section = '<section class="footnotes"><ol><li id="note-new">New.</li></ol></section>';
    expect(pasted(section, [line])).toBe('footnotes(footnote{ref=new}“New.”) paragraph“End.”');
  });
});
