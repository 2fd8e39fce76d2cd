import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import type { JsonNode } from '../../contract/json';
import { textOf, walk } from '../../story/walk';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { SECOND } from './testing/newsroomRows';

const HEAD = 'Council approves night bus\n\nBy Amina Rao\n\n';
const ENGLISH = `${HEAD}The council approved a night bus on Tuesday by nine votes to four,[1] after a debate that lasted until midnight.[2]\n\n${SECOND}\n\n[1] Minutes of the council, 12 August 2025.\n[2] Interview with the author.`;
const TEXTS: readonly (readonly [name: string, text: string, noted: readonly string[]])[] = [
  ['English', ENGLISH, ['four', 'midnight']],
  [
    'Hindi',
    'नदी पुल पर मतदान रविवार को\n\nलेखक: रवि शर्मा\n\nतीन कस्बों के मतदाता रविवार को तय करेंगे[1] कि नाव की जगह पुल बने या नहीं, अधिकारियों ने यह जानकारी दी।[2]\n\nमतगणना सोमवार को होगी और सभी केंद्रों पर इसके लिए पूरी व्यवस्था की गई है, एक अधिकारी ने बताया।\n\n[1] परिषद का कार्यवृत्त।\n[2] लेखक से बातचीत।',
    ['करेंगे', 'दी'],
  ],
  [
    'Arabic',
    'سكان البلدات الثلاث يصوتون على الجسر الأحد\n\nبقلم: ليلى منصور\n\nيقرر الناخبون في ثلاث بلدات ساحلية يوم الأحد[1] ما إذا كان جسر سيحل محل العبّارة التي نقلتهم تسعين عاما.\n\nوقال مكتب الانتخابات إن النتيجة متوقعة يوم الاثنين بعد إعادة فرز أصوات البريد في الجزيرتين الصغيرتين.\n\n[1] محضر المجلس.',
    ['الأحد'],
  ],
  [
    'Markdown, wrapped',
    `# Council approves night bus\n\nBy Amina Rao\n\nThe council approved a **night bus** on Tuesday evening by\nnine votes to **four**,[^1] after a debate that lasted until\nmidnight. The first bus will run in October.\n\nTickets will cost the same as during the day. The town\nwill pay the rest out of parking fees, which the shops in\nthe harbour hate. They said so at length on Tuesday, and\nwill say so again.\n\n[^1]: Minutes of the council, 12 August.`,
    ['four'],
  ],
];

const noted = (doc: JsonNode): readonly string[] => {
  const found: string[] = [];
  walk(doc, (node) => {
    for (const mark of node.marks ?? []) if (mark.type === 'note') found.push(`${mark.attrs?.ref} ${node.text}`);
  });
  return found;
};

describe.each(TEXTS)('notes at the end of a text: %s', (_, text, words) => {
  const read = (...flipped: readonly string[]) => readPlainText(text, { source: '', flipped: new Set(flipped) });
  const { story, report } = read();

  test('are tied to the words before their signs', () => {
    expect(noted(story.doc)).toEqual(words.map((word, at) => `n${at + 1} ${word}`));
    const notes = story.doc.content?.[1]?.content?.at(-1);
    expect(notes?.type).toBe('footnotes');
    expect(notes?.content?.map((note) => note.attrs?.ref)).toEqual(words.map((_word, at) => `n${at + 1}`));
    expect(textOf(story.doc)).not.toContain('[');
    expect(checkDoc(story.doc)).toMatchObject({ ok: true });
  });

  test('can be taken back one by one, sign and note together, and no word is lost', () => {
    for (const flipped of [[], ...report.decisions.map(({ id }) => [id]), report.decisions.map(({ id }) => id)]) {
      const other = read(...flipped);
      expect(checkDoc(other.story.doc), String(flipped)).toMatchObject({ ok: true });
      const { came, accounted } = account(text, other.story, other.report);
      expect(accounted, String(flipped)).toEqual(came);
      expect(other.report.words, String(flipped)).toMatchObject({ in: came.length, lost: 0 });
      expect(other.report.decisions.map(({ id }) => id)).toEqual(report.decisions.map(({ id }) => id));
      if (flipped.length > 0) expect(other.story).not.toEqual(story);
      const [one] = flipped;
      if (flipped.length === 1 && one?.endsWith('.note')) {
        expect(noted(other.story.doc)).toHaveLength(words.length - 1);
        expect(textOf(other.story.doc).match(/\[\^?\d\]/g)).toHaveLength(2);
      }
    }
    expect(read()).toEqual({ story, report });
  });
});

test.each([
  ['a number that is missing', ENGLISH.replace('midnight.[2]', 'midnight.')],
  ['a sign too many', ENGLISH.replace('midnight.[2]', 'midnight.[2] Again.[2]')],
  ['signs out of order', ENGLISH.replace('four,[1]', 'four,[2]').replace('midnight.[2]', 'midnight.[1]')],
  ['a list that begins at 2', ENGLISH.replace('\n[1] Minutes', '\n[2] Minutes')],
  ['a sign behind nothing', ENGLISH.replace('four,[1]', 'four — [1]')],
])('%s: all stays as it came', (_, text) => {
  const { story } = readPlainText(text, { source: '' });
  expect(noted(story.doc)).toEqual([]);
  expect(textOf(story.doc).match(/\[\d\]/g)).toEqual(text.match(/\[\d\]/g));
});
