import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import type { JsonNode } from '../../contract/json';
import { textOf, walk } from '../../story/walk';
import { readPlainText } from '../plainText/readPlainText';
import { account } from '../plainText/testing/account';
import { carryMarks } from './carryMarks';
import { readHtml } from './readHtml';

const TITLE = 'Council approves night bus';
const FIRST =
  'HALDWICK — The council approved a <b>night bus</b> on Tuesday evening by <a href="https://example.org/votes">nine votes to four</a>, after a debate that lasted until <i>midnight</i>.';
const SECOND =
  'The first bus&nbsp;will run in <strong>October</strong>, the transport officer said, and tickets will cost the same as during the day.';
const HTML = `<h1>${TITLE}</h1><p>By Amina Rao</p><p>${FIRST}</p><ul><li>four <b>lines</b></li><li>day prices</li></ul><p>${SECOND}</p>`;
const TEXT = [TITLE, 'By Amina Rao', FIRST, '• four <b>lines</b>', '• day prices', SECOND]
  .join('\n')
  .replace(/<[^>]*>/g, '')
  .replace('&nbsp;', '\u00a0');

const htmlDoc = (html: string): JsonNode => {
  const read = readHtml(html, { source: '' });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.story.doc;
};
const marked = (doc: JsonNode): readonly string[] => {
  const found: string[] = [];
  walk(doc, (node) => {
    for (const mark of node.marks ?? []) if (mark.type !== 'contributor') found.push(`${mark.type}: ${node.text}`);
  });
  return found;
};

describe('a pasted text with the marks of its HTML', () => {
  const { story, report } = readPlainText(TEXT, { source: '' });
  const doc = carryMarks(story.doc, htmlDoc(HTML));

  test('keeps bold, italic and links, behind a dateline and in a list too', () => {
    expect(marked(doc)).toEqual(['bold: night bus', 'link: nine votes to four', 'italic: midnight', 'bold: lines', 'bold: October']);
    expect(doc.attrs?.dateline).toBe('HALDWICK');
    expect(checkDoc(doc)).toMatchObject({ ok: true });
  });

  test('loses no word and changes none', () => {
    const { came, accounted } = account(TEXT, { doc }, report);
    expect(accounted).toEqual(came);
    expect(textOf(doc)).toBe(textOf(story.doc));
  });

  test.each([
    ['HTML of other words', '<p>Nothing <b>of</b> the kind was said on that evening.</p>'],
    ['HTML without marks', HTML.replace(/<\/?(b|i|a|strong)[^>]*>/g, '')],
    ['nothing', ''],
  ])('%s changes nothing', (_, html) => expect(carryMarks(story.doc, htmlDoc(html))).toEqual(story.doc));

  test('the same words twice take their marks in order', () => {
    const lines = ['They said so plainly on that evening.', 'They said so plainly on that evening.'];
    const twice = htmlDoc('<p>They said <b>so</b> plainly on that evening.</p><p>They said so <i>plainly</i> on that evening.</p>');
    expect(marked(carryMarks(readPlainText(lines.join('\n'), { source: '' }).story.doc, twice))).toEqual(['bold: so', 'italic: plainly']);
  });

  test('a hostile address is no link', () => {
    const hostile = '<p>Press <a href="java\tscript:alert(1)">here</a> for <b>more</b> of it.</p>';
    expect(marked(carryMarks(readPlainText('Press here for more of it.', { source: '' }).story.doc, htmlDoc(hostile)))).toEqual([
      'bold: more',
    ]);
  });
});

describe('marks in fields and subheads', () => {
  const page = [
    '<h1>Council <i>approves</i> <b>night bus</b></h1>',
    '<p>Nine votes to <b>four</b>, and the <a href="https://example.org/bus">first bus</a> runs in October on four lines.</p>',
    '<p>By <b>Amina Rao</b></p>',
    '<p>16 August 2025, 05:26 GMT</p>',
    '<p>Drivers wait outside the <i>Harbour Star</i> on Tuesday. Photo: <b>Reuters</b></p>',
    '<p>The council approved it on Tuesday evening by nine votes to four, after a debate that lasted until midnight.</p>',
    '<h2>Who pays for the <i>Star</i></h2>',
    '<p>Asked about it, the mayor said as she left the hall, with a smile that nobody in the room had seen before:</p>',
    '<p>“Nobody should have to <b>walk home</b> at three in the morning.”</p>',
    '<p><b>What is next</b></p>',
    '<p>The first bus will run in October, the transport officer said, and tickets will cost the same as during the day.</p>',
  ].join('');
  const text = page
    .replaceAll('</p>', '\n')
    .replaceAll(/<\/h\d>/g, '\n')
    .replace(/<[^>]*>/g, '');
  const { story, report } = readPlainText(text, { source: '' });
  const doc = carryMarks(story.doc, htmlDoc(page));

  test('stand in headline, standfirst, caption, credit, subhead and quote, each as far as the field may hold them', () => {
    const byField: string[] = [];
    walk(doc, (node, parent) => {
      for (const mark of node.marks ?? []) if (mark.type !== 'contributor') byField.push(`${parent?.type} ${mark.type}: ${node.text}`);
    });
    expect(byField).toEqual([
      'headline italic: approves',
      'standfirst bold: four',
      'standfirst link: first bus',
      'caption italic: Harbour Star',
      'credit bold: Reuters',
      'heading italic: Star',
      'paragraph bold: walk home',
    ]);
    expect(checkDoc(doc)).toMatchObject({ ok: true });
    expect(doc.content?.[0]?.content?.[3]).toEqual(story.doc.content?.[0]?.content?.[3]);
  });

  test('lose no word', () => {
    const { came, accounted } = account(text, { doc }, report);
    expect(accounted).toEqual(came);
    expect(textOf(doc)).toBe(textOf(story.doc));
  });
});

test('whatever is marked: the words stay, the story is whole', () => {
  const word = fc.constantFrom('sea', 'wall', 'കടൽ', 'नाव', 'e\u0301t', '🙂', '—', '“so”', 'sea');
  const piece = fc.tuple(word, fc.constantFrom('', 'b', 'i', 'em'));
  fc.assert(
    fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 8 }), { maxLength: 6 }), fc.boolean(), (lines, odd) => {
      const html = lines
        .map((line) => `<p>${line.map(([text, tag]) => (tag === '' ? text : `<${tag}>${text}</${tag}>`)).join(' ')}</p>`)
        .join('');
      const text = lines.map((line) => line.map(([one]) => one).join(odd ? '\u00a0' : ' ')).join('\n');
      const { story } = readPlainText(text, { source: '' });
      const doc = carryMarks(story.doc, htmlDoc(html));
      expect(textOf(doc)).toBe(textOf(story.doc));
      expect(checkDoc(doc)).toMatchObject({ ok: true });
    }),
    { numRuns: 200 },
  );
});
