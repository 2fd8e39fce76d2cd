import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { defaultMetadata } from '../story/metadata';
import { textOf, walk } from '../story/walk';
import { countedWords } from './countedWords';
import { BLOCKS } from './index';
import { isBlock } from './isBlock';
import { readFixture } from './testing/fixture';

const HEAD: JsonNode = {
  type: 'head',
  content: ['kicker', 'headline', 'standfirst', 'byline'].map((type) => ({
    type,
    attrs: { id: type },
    content: [{ type: 'text', text: 'Words of the head' }],
  })),
};
const docOf = (language: string, ...body: JsonNode[]): JsonNode => ({
  type: 'doc',
  attrs: { ...defaultMetadata(), language },
  content: [HEAD, { type: 'body', content: body }],
});
const paragraph = (text: string): JsonNode => ({ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text }] });
const full = (name: string): JsonNode => readFixture(new URL(`./${name}/${name}.ts`, import.meta.url), 'full').node;

/** Blocks whose words stand beside the story or repeat it. */
const APART = 'pullQuote figure gallery alsoRead correction table embed divider footnotes rawHtml'.split(' ');
const bodyBlocks = BLOCKS.filter(({ nodes }) => nodes[0] !== undefined && isBlock(nodes[0])).map(({ name }) => name);

test.each(bodyBlocks)('the words of %s count where they are running text', (name) => {
  const alone = countedWords(docOf('en', full(name)), []);
  if (APART.includes(name)) expect(alone).toBe(0);
  else expect(alone).toBeGreaterThan(0);
  expect(countedWords(docOf('en', paragraph('One two three.'), full(name)), [])).toBe(3 + alone);
});

test.each(APART.filter((name) => BLOCKS.find((block) => block.name === name)?.nodes[0]?.group?.includes('boxed') === true))(
  'a %s inside a box counts no more than outside',
  (name) => {
    const box: JsonNode = {
      type: 'factBox',
      attrs: { id: 'b' },
      content: [{ type: 'factBoxTitle' }, paragraph('One two three.'), full(name)],
    };
    expect(countedWords(docOf('en', box), [])).toBe(3);
  },
);

// Counted by hand.
test.each([
  ['en', 'The mayor’s office said “no” — twice – at 5.30 p.m.', 9],
  ['hi', 'नगर निगम ने शुक्रवार को नई योजना को मंज़ूरी दी।', 10],
  ['hi', 'क्षत्रिय, क़ानून और ३.५ लाख रुपये', 6],
  ['ar', 'أعلنت البلديّة، يوم الجمعة، خطّةً جديدةً.', 6],
  ['ar', 'قال «لا» مرّتين', 3],
  ['ml', 'കേരളം ഇന്ന് പുതിയ പദ്ധതി പ്രഖ്യാപിച്ചു.', 5],
  ['ml', 'അവന്‍ അവൻ', 2],
  ['ur', 'شہر کی کونسل نے منظوری دی۔', 6],
  // A story in English with a line in Japanese.
  ['en', 'It reads 東京都 in full', 6],
  ['en', '👩‍👩‍👧 🇮🇳 … — “ ” ।', 0],
])('%s: “%s”', (language, text, words) => {
  expect(countedWords(docOf(language, paragraph(text)), [])).toBe(words);
});

// No blanks to go by: the dictionary of the segmenter differs a little from version to version, but it never takes the line for one word or each sign for one.
test.each([
  ['zh', '市议会星期五批准了新计划。', 4, 9],
  ['ja', '市議会は新しい計画を承認した。', 5, 10],
  ['th', 'สภาเมืองอนุมัติแผนใหม่', 3, 7],
])('%s: “%s” has %i to %i words', (language, text, least, most) => {
  const words = countedWords(docOf(language, paragraph(text)), []);
  expect(words).toBeGreaterThanOrEqual(least);
  expect(words).toBeLessThanOrEqual(most);
});

test('a line with marks in the middle of a word is counted as it is read', () => {
  const pieces = [
    { type: 'text', text: 'क्ष', marks: [{ type: 'bold' }] },
    { type: 'text', text: 'त्रिय दो' },
  ];
  expect(countedWords(docOf('hi', { type: 'paragraph', attrs: { id: 'p' }, content: pieces }), [])).toBe(2);
});

test('every text of a block that counts is looked at, whatever it is nested in', () => {
  const doc = docOf('en', full('factBox'), full('qAndA'), full('keyPoints'), full('bulletList'), full('liveEntry'));
  const lines: string[] = [];
  walk(doc.content?.[1] ?? doc, (node) => {
    if (APART.includes(node.type)) return false;
    if (node.content?.some((piece) => piece.text !== undefined) === true) lines.push(textOf(node));
    return true;
  });
  const words = lines.reduce((sum, line) => sum + countedWords(docOf('en', paragraph(line)), []), 0);
  expect(countedWords(doc, [])).toBe(words);
});
