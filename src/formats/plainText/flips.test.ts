import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { expectFlips, read } from './testing/expectFlips';
import { DRAFTS } from './testing/newsroomDrafts';
import { LABELLED } from './testing/newsroomLabels';
import { PAGES } from './testing/newsroomPages';
import { textOfRows } from './testing/newsroomRows';
import { WIRES } from './testing/newsroomWires';
import { outline } from './testing/outline';
import { variants } from './testing/variants';

const SAMPLES = join(import.meta.dirname, '../../../resources/samples');
const samples = readdirSync(SAMPLES)
  .filter((name) => name.startsWith('article'))
  .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }));
const made = variants(12).map(({ seed, text }) => ({ name: `variant ${seed}`, text }));

const copy = [...WIRES, ...PAGES, ...DRAFTS, ...LABELLED].map(([name, rows]) => ({ name, text: textOfRows(rows), fewest: 1 }));

describe.each([...[...samples, ...made].map((one) => ({ ...one, fewest: 4 })), ...copy])('$name', ({ text, fewest }) => {
  const { report } = read(text);

  test('each decision can be flipped alone and back', () => {
    expect(report.decisions.length).toBeGreaterThanOrEqual(fewest);
    expectFlips(text);
  });

  test('all flipped together is one paragraph or quote a line, with every word', () => {
    const all = read(text, ...report.decisions.map((decision) => decision.id));
    const { came, accounted } = account(text, all.story, all.report);
    expect(accounted).toEqual(came);
    expect(all.report.words).toMatchObject({ repeats: 0, furniture: 0, lost: 0 });
    expect(outline(all.story).texts).toHaveLength(all.report.lines);
  });

  test('plain is one paragraph a line', () => {
    const plain = readPlainText(text, { source: '', plain: true });
    expect(plain.report.decisions).toEqual([]);
    expect(plain.story.doc.content?.[1]?.content?.map((node) => node.type)).toEqual(
      Array.from({ length: report.lines }, () => 'paragraph'),
    );
    const { came, accounted } = account(text, plain.story, plain.report);
    expect(accounted).toEqual(came);
  });
});

describe('what a flip does', () => {
  const article = readFileSync(join(SAMPLES, 'article.txt'), 'utf8');
  const lines = article.split('\n');
  const cases: readonly (readonly [string, (found: ReturnType<typeof outline>, types: readonly string[]) => void])[] = [
    ['L1.trail', (found) => expect([found.section, found.texts[0]]).toEqual([[], lines[0]])],
    ['L3.headline', (found) => expect([found.headline, found.texts[0]]).toEqual(['', lines[2]])],
    ['L5.standfirst', (found) => expect([found.standfirst, found.texts[0]]).toEqual(['', lines[4]])],
    ['L7.repeat', (found) => expect([found.figure?.credit, found.texts[0]]).toEqual(['X', lines[6]])],
    ['L8.picture', (found) => expect([found.figure, found.texts[0]]).toEqual([null, lines[7]])],
    ['L8.credit', (found) => expect(found.figure).toEqual({ caption: lines[7], credit: '', creditKind: '' })],
    ['L10.byline', (found) => expect([found.people, found.texts[0]]).toEqual([[], lines[9]])],
    ['L11.published', (found) => expect([found.published, found.texts[0]]).toEqual([false, lines[10]])],
    ['L15.heading', (found) => expect([found.subheads.length, found.texts[1]]).toEqual([2, lines[14]])],
    ['L19.alsoRead', (found) => expect([found.alsoTitles.length, found.texts[2]]).toEqual([1, lines[18]])],
    ['L23.quote', (_, types) => expect(types.filter((type) => type === 'quote')).toHaveLength(1)],
    ['L29.speech', (_, types) => expect(types.filter((type) => type === 'quote')).toHaveLength(3)],
    ['L43.repeat', (found) => expect(found.texts.at(-1)).toBe(lines[42])],
  ];
  test.each(cases)('%s', (id, holds) => {
    const { story } = read(article, id);
    holds(outline(story), story.doc.content?.[1]?.content?.map((node) => node.type) ?? []);
  });
});
