import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { DRAFTS } from './testing/newsroomDrafts';
import { OTHERS } from './testing/newsroomOthers';
import { PAGES } from './testing/newsroomPages';
import { WIRES } from './testing/newsroomWires';

const FIRST = 'The council approved a night bus on Tuesday evening by nine votes to four, after a debate that lasted until midnight.';
const SECOND = 'The first bus will run in October, the transport officer said, and tickets will cost the same as during the day.';
const filled = (line: string) => line.replace('{1}', FIRST).replace('{2}', SECOND);

describe.each([...WIRES, ...PAGES, ...DRAFTS])('%s', (_, rows) => {
  const parted = rows.map((row) =>
    row === '' ? { as: '', line: '' } : { as: row.slice(0, row.indexOf(' | ')), line: filled(row.slice(row.indexOf(' | ') + 3)) },
  );
  const text = parted.map(({ line }) => line).join('\n');
  const { story, report } = readPlainText(text, { source: '' });

  test('every line becomes what an editor would make of it', () => {
    const became = parted.map(({ line }, index) => ({
      as: report.entries
        .filter((entry) => entry.line === index + 1)
        .map((entry) => entry.as)
        .join(' '),
      line,
    }));
    expect(became).toEqual(parted);
    expect(checkDoc(story.doc)).toMatchObject({ ok: true });
  });

  test('no word is lost, whatever is flipped', () => {
    for (const flipped of [[], ...report.decisions.map(({ id }) => [id]), report.decisions.map(({ id }) => id)]) {
      const read = readPlainText(text, { source: '', flipped: new Set(flipped) });
      expect(checkDoc(read.story.doc), String(flipped)).toMatchObject({ ok: true });
      const { came, accounted } = account(text, read.story, read.report);
      expect(accounted, String(flipped)).toEqual(came);
    }
  });
});

test.each(OTHERS)('%s: nothing is guessed', (_, rows) => {
  const text = rows.map(filled).join('\n');
  const { story, report } = readPlainText(text, { source: '' });
  expect(report.decisions).toEqual([]);
  expect(report.entries.map(({ as }) => as)).toEqual(rows.filter((row) => row !== '').map(() => 'paragraph'));
  const { came, accounted } = account(text, story, report);
  expect(accounted).toEqual(came);
});

describe('what looks like a mark of the desk and is none', () => {
  const asOf = (...lines: readonly string[]) => {
    const text = [
      'Council approves night bus',
      'By Amina Rao',
      FIRST,
      ...lines,
      SECOND,
      SECOND.replace('first', 'last'),
      FIRST.replace('council', 'board'),
      SECOND.replace('October', 'May'),
      SECOND.replace('day', 'week'),
    ].join('\n');
    const { report } = readPlainText(text, { source: '' });
    return lines.map((_, index) =>
      report.entries
        .filter((entry) => entry.line === 4 + index)
        .map((entry) => entry.as)
        .join(' '),
    );
  };
  test.each<readonly [string, readonly string[]]>([
    ['heading', ['More']],
    ['heading', ['End']],
    ['heading', ['End of an era']],
    ['heading', ['More to the story than a bus']],
    ['heading', ['Slug: a history']],
    ['heading', ['Copyright law in the islands']],
    ['heading', ['Embargo']],
    ['heading', ['Tags: what they cost']],
    ['heading', ['Correction fluid']],
    ['heading', ['Length: a matter of taste']],
    ['paragraph', ['- and nobody said a word']],
    ['paragraph', ['• one point alone']],
    ['paragraph paragraph', ['2. a second point', '3. a third point']],
    ['paragraph paragraph', ['1. a first point', '3. a third point']],
    ['paragraph paragraph', ['• a bullet', '– a dash']],
    ['paragraph paragraph', ['— Will it rain? asked the clerk.', '— It will, said the mayor.']],
    ['paragraph', ['Correction: it was wrong, said the mayor, and nobody in the hall put it right that night.']],
    ['paragraph', ['Embargoed until 17 August 2025, the report lay on every desk of the town, and everybody had read it.']],
    ['paragraph', ['Headline: no news today, wrote the clerk in the minutes, and drew a line under it with his ruler.']],
    ['label bulletList label bulletList', ['- a first point', '- a second point']],
    ['label orderedList label orderedList', ['1) a first point', '2) a second point']],
  ])('%s: %j', (as, lines) => expect(asOf(...lines).join(' ')).toBe(as));

  test.each([
    ['By Al Gore', ['Al Gore']],
    ['By Van Dyke', ['Van Dyke']],
    ['By Amina Rao in Port Velda', ['Amina Rao']],
    ['By Amina Rao at the Harbour Ground', ['Amina Rao']],
    ['By Friday in Haldwick the water had gone', []],
    ['By the sea', []],
  ])('%s', (line, names) => {
    const { story } = readPlainText(['Council approves night bus', line, FIRST, SECOND].join('\n'), { source: '' });
    const marked = (story.doc.content?.[0]?.content?.[3]?.content ?? []).filter((node) => node.marks !== undefined);
    expect(marked.map((node) => node.text)).toEqual(names);
  });

  test('an embargo keeps its instant, asks about its zone, and is read whole or not at all', () => {
    const embargo = (line: string) =>
      readPlainText([line, 'Council approves night bus', 'By Amina Rao', FIRST, SECOND].join('\n'), { source: '' }).story.doc.attrs
        ?.embargo;
    expect(embargo('EMBARGOED UNTIL 00:01 GMT 17 AUGUST 2025')).toEqual({
      at: '2025-08-17T00:01:00+00:00',
      zone: 'UTC',
      confirmed: true,
      written: '00:01 GMT 17 AUGUST 2025',
    });
    expect(embargo('Embargo: 17 August 2025, 00:01 IST')).toMatchObject({ at: '2025-08-17T00:01:00+05:30', confirmed: false });
    expect(embargo('Under embargo until Sunday morning')).toBeNull();
  });
});
