import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { blocksOf } from './testing/blocksOf';
import { expectEveryLine, expectFlips, read } from './testing/expectFlips';
import { NOT_WRAPPED, WRAPPED } from './testing/wrappedCopy';

describe.each(WRAPPED)('%s', (_, text, blocks) => {
  const { story, report } = read(text);
  const lines = text.split('\n');

  test('is joined to the paragraphs that it was', () => {
    expect(blocksOf(story.doc)).toEqual(blocks);
    expect(checkDoc(story.doc)).toMatchObject({ ok: true });
  });

  test('accounts for every word and every sign of every line, in the order of the lines', () => {
    const { came, accounted } = account(text, story, report);
    expect(accounted).toEqual(came);
    expect(report.words).toMatchObject({ in: came.length, lost: 0 });
    expect(report.words.kept + report.words.repeats + report.words.furniture).toBe(came.length);
    expect(report.lines).toBe(lines.filter((line) => line.trim() !== '').length);
    const numbers = report.entries.map((entry) => entry.line);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expectEveryLine(text);
  });

  test('each decision can be flipped alone and back, and no word is lost', () => {
    expectFlips(text);
  });

  test('all flipped together is a paragraph or quote a line, as it came', () => {
    const all = read(text, ...report.decisions.map(({ id }) => id));
    expect(blocksOf(all.story.doc).map((block) => block.slice(block.indexOf(' | ') + 3))).toEqual(
      lines.filter((line) => line.trim() !== '').map((line) => line.trim()),
    );
    expect(account(text, all.story, all.report).accounted).toEqual(account(text, all.story, all.report).came);
    expect(all.report.words).toMatchObject({ repeats: 0, furniture: 0, lost: 0 });
  });

  test('plain is one paragraph a line', () => {
    const plain = readPlainText(text, { source: '', plain: true });
    expect(plain.report.decisions).toEqual([]);
    expect(plain.story.doc.content?.[1]?.content).toHaveLength(report.lines);
  });
});

describe('what a flip does', () => {
  const [, text = ''] = WRAPPED[1] ?? [];
  const paragraphs = (...flipped: readonly string[]) =>
    blocksOf(read(text, ...flipped).story.doc).filter((block) => block.startsWith('paragraph'));

  test('a word keeps its hyphen, and the lines stay joined', () => {
    expect(read(text).report.decisions.filter(({ id }) => id.endsWith('.hyphen'))).toEqual([
      { id: 'L7.hyphen', line: 7, flipped: false, action: 'Keep hyphen' },
    ]);
    expect(paragraphs('L7.hyphen')[0]).toContain('the govern-ment will pay for half of it.');
  });

  test('a line begins a paragraph of its own, which the next lines go on with', () => {
    expect(paragraphs('L5.join')).toHaveLength(3);
    expect(paragraphs('L5.join')[1]).toMatch(/^paragraph \| on Sunday whether .* until then\.$/);
    expect(paragraphs('L8.join')[0]).toMatch(/and the govern-$/);
    expect(paragraphs('L8.join')[1]).toMatch(/^paragraph \| ment will pay/);
  });

  test('a page number comes back below the paragraph that it stood in', () => {
    const [, page = ''] = WRAPPED[2] ?? [];
    const found = blocksOf(read(page, 'L7.furniture').story.doc);
    expect(found.filter((block) => block === 'paragraph | 12')).toHaveLength(1);
    expect(found.indexOf('paragraph | 12')).toBe(3);
  });

  test('the report says both halves and the word', () => {
    const halves = read(text).report.entries.filter(({ as }) => as === 'half');
    expect(halves).toMatchObject([
      { line: 7, text: 'govern-', outcome: 'dropped', rule: 'line-end-hyphen', joined: 'government' },
      { line: 8, text: 'ment', outcome: 'dropped', rule: 'line-end-hyphen' },
    ]);
    expect(halves[1]).not.toHaveProperty('joined');
  });
});

describe.each(NOT_WRAPPED)('%s', (_, text) => {
  test('stays as it came', () => {
    const { story, report } = read(text);
    expect(report.entries.filter(({ rule }) => rule === 'joined-line' || rule === 'line-end-hyphen')).toEqual([]);
    expect(blocksOf(story.doc).map((block) => block.slice(block.indexOf(' | ') + 3))).toEqual(
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (report.decisions.length === 0 ? line.trimEnd() : line.trim())),
    );
  });
});
