import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { textOf } from '../../story/walk';
import { isLikelyArticle } from './isLikelyArticle';
import { readPlainText } from './readPlainText';

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../../resources/samples', name), 'utf8');

const INPUTS: readonly (readonly [string, string])[] = [
  ['a poem', sample('poem.txt')],
  ['a table', sample('table.csv')],
  ['a mail', sample('mail.txt')],
  ['code', sample('code.txt')],
  ['a shopping list', 'Milk\nBread\nTwo lemons\nStamps\n'],
  ['a to-do list with a title', 'Things to do before Friday\n\n- call the printer\n- check page 4\n- By noon: captions\n'],
  ['one line', 'Ring the harbour office before five.'],
  [
    'one long line',
    'Ring the harbour office before five and ask whether the night ferry to Farrow leaves at all on Sunday, because nobody here can say.',
  ],
  [
    'a note',
    'Dear all,\n\nthe meeting is moved to Tuesday at nine, in the small room behind the archive, because the large one is being painted.\n\nNadia',
  ],
  [
    'a poem with a refrain',
    'The night, the night, the ferry still\n\nThe lamps went out along the quay,\nthe ropes were slack, the tide was slow.\n\nThe night, the night, the ferry still',
  ],
  [
    'a recipe',
    'Onion soup\n\n4 onions\n1 l stock\nsalt\n\nCut the onions into thin rings and fry them slowly in butter until they are brown.\nAdd the stock and cook.',
  ],
  ['a Hindi poem', 'रात की नाव\n\nघाट पर दीये बुझ गए,\nरस्सियाँ ढीली थीं, पानी चुप।\nकिसी ने कहा, घर चलो।'],
  ['signs only', '***\n---\n!!!'],
  ['control characters', `a${String.fromCharCode(1)}b\nc${String.fromCharCode(7)}d\ud800e`],
];

describe.each(INPUTS)('%s', (_, text) => {
  const { story, report } = readPlainText(text, { source: '' });
  const blocks = story.doc.content?.[1]?.content ?? [];

  test('becomes a paragraph a line and nothing is guessed', () => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(checkDoc(story.doc)).toMatchObject({ ok: true });
    expect(blocks.every((node) => node.type === 'paragraph')).toBe(true);
    expect(blocks.map(textOf)).toEqual(
      lines.map((line) =>
        line
          .trimEnd()
          .replaceAll(String.fromCharCode(1), ' ')
          .replaceAll(String.fromCharCode(7), ' ')
          .replace(/\ud800/, '\ufffd'),
      ),
    );
    expect(story.doc.content?.[0]?.content?.every((field) => field.content === undefined)).toBe(true);
    expect(story.doc.attrs).toMatchObject({ section: [], dateline: '', published: null });
    expect(report.decisions).toEqual([]);
    expect(report.words).toMatchObject({ repeats: 0, furniture: 0, lost: 0 });
    expect(isLikelyArticle(text)).toBe(false);
  });
});

test('an empty text is an empty story', () => {
  for (const text of ['', '\n\n', '\u00a0\r\n\ufeff', '\u200b']) {
    const { story, report } = readPlainText(text, { source: '' });
    expect(story.doc.content?.[1]?.content).toMatchObject([{ type: 'paragraph' }]);
    expect(report).toMatchObject({ lines: 0, entries: [], words: { in: 0, lost: 0 } });
  }
});

test('the language follows the script, unless it is given', () => {
  const languageOf = (text: string, language?: string) =>
    readPlainText(text, { source: '', ...(language === undefined ? {} : { language }) }).story.doc.attrs?.language;
  expect(['Plain words.', 'सादा पाठ।', 'نص بسيط.', 'ലളിതമായ വാചകം.', 'سادہ متن ہے۔', '12 34'].map((text) => languageOf(text))).toEqual([
    'en',
    'hi',
    'ar',
    'ml',
    'ur',
    'en',
  ]);
  expect(languageOf('Einfacher Text.', 'de')).toBe('de');
  expect(languageOf('Plain words.', 'no tag at all')).toBe('en');
});
