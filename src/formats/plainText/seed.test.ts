import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import type { StoryFile } from '../../story/storyFile';
import type { ImportReport } from '../importReport';
import { isLikelyArticle } from './isLikelyArticle';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { outline } from './testing/outline';

const ROOT = join(import.meta.dirname, '../../..');
const SEED = join(ROOT, '../shared/seed');
const seedFiles = existsSync(SEED) ? readdirSync(SEED).filter((name) => name.endsWith('.txt')) : [];

interface Input {
  readonly name: string;
  readonly text: string;
  readonly person: string;
  readonly at: string;
  readonly written: string;
  readonly section: string;
}

const article: Input = {
  name: 'the sample article',
  text: readFileSync(join(ROOT, 'resources/samples/article.txt'), 'utf8'),
  person: 'Nadia Ferro',
  at: '2026-03-07T06:41:05+05:30',
  written: 'March 7, 2026 06:41:05 IST',
  section: 'City',
};
const seeds = seedFiles.map(
  (name): Input => ({
    name: 'the seed',
    text: readFileSync(join(SEED, name), 'utf8'),
    person: 'Zubair Amin',
    at: '2025-08-16T05:26:30+05:30',
    written: 'August 16, 2025 05:26:30 IST',
    section: 'World',
  }),
);

describe.each([article, ...seeds])('$name', (input) => {
  const { story, report } = readPlainText(input.text, { source: 'article.txt' });
  const found = outline(story);
  const blocks = story.doc.content?.[1]?.content ?? [];
  const count = (...types: readonly string[]) => blocks.filter((node) => types.includes(node.type)).length;
  const lines = input.text.split('\n');

  test('has the structure of a laid-out story', () => {
    expect(checkDoc(story.doc)).toMatchObject({ ok: true });
    expect(found.section).toEqual([input.section]);
    expect(found.headline).toBe(lines[2]);
    expect(found.standfirst).toBe(lines[4]);
    expect(count('figure')).toBe(1);
    expect(count('heading')).toBe(3);
    expect(count('alsoRead')).toBe(2);
    expect(count('paragraph', 'quote')).toBe(10);
    expect(blocks).toHaveLength(16);
  });

  test('splits the credit off and leaves the alt text to be written', () => {
    const caption = lines[7]?.slice(0, -' Photo/X.'.length);
    expect(found.figure).toEqual({ caption, credit: 'X', creditKind: 'Photo' });
    expect(blocks[0]?.attrs).toMatchObject({ picture: '', alt: '', decorative: false });
    expect(report.entries.filter((entry) => entry.line === 7)).toMatchObject([{ outcome: 'dropped', as: 'repeat' }]);
  });

  test('keeps the label out of the name and asks for the role', () => {
    expect(found.people).toEqual([{ name: input.person, role: null }]);
    expect(report.entries.filter((entry) => entry.line === 10)).toMatchObject([
      { text: 'Published By: ', outcome: 'dropped', as: 'label' },
      { text: input.person, outcome: 'split', as: 'byline', question: { kind: 'role' } },
    ]);
  });

  test('reads the time and asks which IST', () => {
    expect(story.doc.attrs?.published).toEqual({ at: input.at, zone: 'Asia/Kolkata', confirmed: false, written: input.written });
    const question = report.entries.find((entry) => entry.as === 'published')?.question;
    expect(question?.choices?.map((choice) => choice.label)).toEqual(['India', 'Ireland', 'Israel']);
    const zoned = readPlainText(input.text, { source: '', zone: 'Asia/Kolkata' });
    expect(zoned.story.doc.attrs?.published).toEqual({ at: input.at, zone: 'Asia/Kolkata', confirmed: true, written: input.written });
    const foreign = readPlainText(input.text, { source: '', zone: 'America/New_York' });
    expect(foreign.story.doc.attrs?.published).toMatchObject({ confirmed: false });
    const answered = readPlainText(input.text, {
      source: '',
      answers: { 'L11.published.zone': 'Europe/Dublin', 'L10.byline.role': 'editor' },
    });
    expect(answered.story.doc.attrs?.published).toMatchObject({
      at: `${input.at.slice(0, 19)}${input.at.includes('-08-') ? '+01:00' : '+00:00'}`,
      zone: 'Europe/Dublin',
      confirmed: true,
    });
    expect(outline(answered.story).people).toEqual([{ name: input.person, role: 'editor' }]);
    expect(answered.report.entries.filter((entry) => entry.question?.kind === 'zone' || entry.question?.kind === 'role')).toEqual([]);
  });

  test('keeps label and title of an Also Read apart, with no address', () => {
    for (const block of blocks.filter((node) => node.type === 'alsoRead')) {
      expect(block.attrs?.label).toBe('Also Read');
      expect(block.content?.[0]?.attrs).toEqual({ url: '', story: '' });
    }
    expect(found.alsoTitles).toEqual([19, 41].map((number) => lines[number - 1]?.replace('Also Read: ', '')));
  });

  test('touches no quotation mark and drops the headline that stands again', () => {
    const numbers = [13, 17, 21, 23, 27, 29, 31, 35, 37, 39];
    expect(found.texts).toEqual(numbers.map((number) => lines[number - 1]));
    expect(report.entries.at(-1)).toMatchObject({ line: 43, outcome: 'dropped', as: 'repeat' });
    expect(blocks.filter((node) => node.type === 'quote')).toHaveLength(2);
  });

  test('accounts for every word and every sign of every line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-import-'));
    writeFileSync(join(folder, 'story.json'), JSON.stringify(story));
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const { came, accounted } = account(input.text, read('story.json') as StoryFile, read('report.json') as ImportReport);
    rmSync(folder, { recursive: true });
    expect(accounted).toEqual(came);
    const { words } = report;
    expect(words).toMatchObject({ in: came.length, lost: 0 });
    expect(words.kept + words.repeats + words.furniture).toBe(words.in);
    expect(report.lines).toBe(23);
    lines.forEach((line, index) => {
      const pieces = report.entries.filter((entry) => entry.line === index + 1).map((entry) => entry.text);
      expect(pieces.join('')).toBe(line);
    });
  });

  test('is the same at every run, and worth the import dialog', () => {
    expect(readPlainText(input.text, { source: 'article.txt' })).toEqual({ story, report });
    expect(isLikelyArticle(input.text)).toBe(true);
  });
});
